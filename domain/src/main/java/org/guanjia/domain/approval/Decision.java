package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * What one officer said for one office, never changed. A round has one for each step and seat.
 *
 * @param step from 1
 * @param seat the office of the route that was to decide
 * @param office the one that did: the same, or the next level in its place
 * @param by the subject of the officer
 * @param standingIn for whom and on which days, where a deputy decided
 * @param amount what was approved, where that is less than was asked
 * @param opinion in the officer's words, which the vault keeps
 * @param seal where its seal or signature is found
 */
public record Decision(
        int step,
        Office seat,
        Office office,
        String by,
        Optional<Substitution> standingIn,
        Verdict verdict,
        Optional<Money> amount,
        Optional<PersonalTextId> opinion,
        Optional<SealReference> seal,
        Instant at) {

    /** Whose names it carries: the officer's, and that of whom they stand in for. */
    public List<String> names() {
        return Stream.concat(Stream.of(by), standingIn.map(it -> it.absent().text()).stream())
                .toList();
    }
}
