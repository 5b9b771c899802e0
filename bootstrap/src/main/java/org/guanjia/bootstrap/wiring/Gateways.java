package org.guanjia.bootstrap.wiring;

import java.util.Optional;
import org.guanjia.application.port.EligibilityCheck;

/**
 * What a service reaches outside itself, each replaceable alone.
 *
 * @param eligibility public records to compare claims with; where absent, comparisons are unavailable
 */
public record Gateways(Optional<EligibilityCheck> eligibility) {

    /** Nothing outside is connected. */
    public static Gateways none() {
        return new Gateways(Optional.empty());
    }
}
