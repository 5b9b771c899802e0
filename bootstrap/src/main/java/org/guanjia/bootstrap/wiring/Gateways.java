package org.guanjia.bootstrap.wiring;

import java.util.Optional;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.SmsGateway;

/**
 * What a service reaches outside itself, each replaceable alone.
 *
 * @param eligibility public records to compare claims with; where absent, comparisons are unavailable
 * @param sms what carries messages to telephones, begun and ended with the instance; where absent, messages wait
 */
public record Gateways(Optional<EligibilityCheck> eligibility, Optional<SmsGateway> sms) {

    /** Nothing outside is connected. */
    public static Gateways none() {
        return new Gateways(Optional.empty(), Optional.empty());
    }

    public Gateways with(EligibilityCheck records) {
        return new Gateways(Optional.of(records), sms);
    }

    public Gateways with(SmsGateway gateway) {
        return new Gateways(eligibility, Optional.of(gateway));
    }
}
