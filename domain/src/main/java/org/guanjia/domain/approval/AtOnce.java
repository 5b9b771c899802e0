package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/**
 * What one officer decided at once in an emergency (W-09); the route is made up afterwards.
 *
 * @param authority by which they did
 * @param amount what was granted at once
 * @param makeUp by when the route is made up
 * @param seal where the officer's seal or signature is found
 */
public record AtOnce(
        EmergencyAuthority authority,
        Optional<Money> amount,
        Deadline makeUp,
        Optional<SealReference> seal,
        Instant at) {

    /** The subject of the officer. */
    public String officer() {
        return authority.officer().text();
    }

    AtOnce with(Deadline newMakeUp) {
        return new AtOnce(authority, amount, newMakeUp, seal, at);
    }
}
