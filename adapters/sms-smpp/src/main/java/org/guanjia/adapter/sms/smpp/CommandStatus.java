package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsOutcome.NotNow.Obstacle;
import org.guanjia.application.port.SmsOutcome.Refused.Reason;
import org.jsmpp.SMPPConstant;

/** What it means that an SMSC did not accept a submission. */
record CommandStatus(int value) {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

    private static final Set<Integer> TOO_MUCH =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);
    private static final Set<Integer> PASSING =
            Set.of(SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RX_T_APPN);
    private static final Set<Integer> NOT_LOGGED_IN =
            Set.of(SMPPConstant.STAT_ESME_RINVBNDSTS, SMPPConstant.STAT_ESME_RBINDFAIL);
    private static final Set<Integer> NUMBER = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR,
            SMPPConstant.STAT_ESME_RINVDSTTON,
            SMPPConstant.STAT_ESME_RINVDSTNPI,
            SMPPConstant.STAT_ESME_RINVNUMDESTS);
    private static final Set<Integer> TEXT =
            Set.of(SMPPConstant.STAT_ESME_RINVMSGLEN, SMPPConstant.STAT_ESME_RINVESMCLASS);
    private static final Set<Integer> SENDER = Set.of(
            SMPPConstant.STAT_ESME_RINVSRCADR,
            SMPPConstant.STAT_ESME_RINVSRCTON,
            SMPPConstant.STAT_ESME_RINVSRCNPI,
            SMPPConstant.STAT_ESME_RINVSYSID,
            SMPPConstant.STAT_ESME_RINVSYSTYP);

    SmsOutcome outcome() {
        if (TOO_MUCH.contains(value)) {
            return new SmsOutcome.Throttled(PAUSE);
        }
        if (PASSING.contains(value)) {
            return new SmsOutcome.NotNow(Obstacle.BUSY, LONG_PAUSE);
        }
        if (NOT_LOGGED_IN.contains(value)) {
            return new SmsOutcome.NotNow(Obstacle.LOGIN_REFUSED, LONG_PAUSE);
        }
        return new SmsOutcome.Refused(reason(), code());
    }

    private Reason reason() {
        if (NUMBER.contains(value)) {
            return Reason.NUMBER;
        }
        if (TEXT.contains(value)) {
            return Reason.TEXT;
        }
        return SENDER.contains(value) ? Reason.SENDER : Reason.OTHER;
    }

    /** As the protocol writes it, such as {@code 0x0000000B}. */
    String code() {
        return String.format(Locale.ROOT, "0x%08X", value);
    }
}
