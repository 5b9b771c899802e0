package org.guanjia.adapter.sms.smpp;

import org.guanjia.adapter.sms.smpp.RawSmsc.Reaction;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsOutcome.NotNow;
import org.guanjia.application.port.SmsOutcome.Refused;
import org.guanjia.application.port.SmsOutcome.Unknown;
import org.jsmpp.SMPPConstant;

/** What may happen to a submission, and what comes of it. */
enum Fault {
    NONE(RawSmsc::accept, SmsOutcome.Accepted.class),
    NONE_EITHER(RawSmsc::accept, SmsOutcome.Accepted.class),
    DOUBLED(Reactions.TWICE, SmsOutcome.Accepted.class),
    REFUSED(RawSmsc.refusing(SMPPConstant.STAT_ESME_RINVDSTADR), Refused.class),
    THROTTLED(RawSmsc.refusing(SMPPConstant.STAT_ESME_RTHROTTLED), SmsOutcome.Throttled.class),
    TROUBLED(RawSmsc.refusing(SMPPConstant.STAT_ESME_RSYSERR), NotNow.class),
    NACKED(Reactions.NACK, Unknown.class),
    SILENT(Reactions.SILENCE, Unknown.class),
    BROKEN(Reactions.RESET, Unknown.class),
    HALVED(Reactions.HALF, Unknown.class);

    final Reaction reaction;
    final Class<? extends SmsOutcome> outcome;

    Fault(Reaction reaction, Class<? extends SmsOutcome> outcome) {
        this.reaction = reaction;
        this.outcome = outcome;
    }

    boolean breaksConnection() {
        return this == BROKEN || this == HALVED;
    }
}
