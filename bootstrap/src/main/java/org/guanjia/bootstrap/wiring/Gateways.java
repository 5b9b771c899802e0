package org.guanjia.bootstrap.wiring;

import java.util.Optional;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.domain.message.TextAllowance;

/**
 * What a service reaches outside itself, each replaceable alone.
 *
 * @param eligibility public records to compare claims with; where absent, comparisons are unavailable
 * @param sms what carries messages to telephones, begun and ended with the instance; where absent, messages wait
 * @param disbursements what carries payments out; where absent, their orders wait
 * @param seal what puts seals under decisions; where absent, they are our own
 * @param staffTexts how often and when reminders may go to the telephones of staff
 */
public record Gateways(
        Optional<EligibilityCheck> eligibility,
        Optional<SmsGateway> sms,
        Optional<Disbursements> disbursements,
        Optional<ElectronicSeal> seal,
        TextAllowance staffTexts) {

    /** Nothing outside is connected. */
    public static Gateways none() {
        return new Gateways(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), TextAllowance.OURS);
    }

    public Gateways with(EligibilityCheck records) {
        return new Gateways(Optional.of(records), sms, disbursements, seal, staffTexts);
    }

    public Gateways with(SmsGateway gateway) {
        return new Gateways(eligibility, Optional.of(gateway), disbursements, seal, staffTexts);
    }

    public Gateways with(TextAllowance allowance) {
        return new Gateways(eligibility, sms, disbursements, seal, allowance);
    }

    public Gateways payingBy(Disbursements carrier) {
        return new Gateways(eligibility, sms, Optional.of(carrier), seal, staffTexts);
    }

    public Gateways sealingBy(ElectronicSeal sealer) {
        return new Gateways(eligibility, sms, disbursements, Optional.of(sealer), staffTexts);
    }
}
