package org.guanjia.adapter.sms.smpp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsOutcome.NotNow.Obstacle;
import org.guanjia.application.port.SmsOutcome.Refused.Reason;
import org.guanjia.application.port.SmsOutcome.Unknown.Loss;
import org.guanjia.domain.shared.PhoneNumber;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Submits parts to one number over one session. */
record Submission(SMPPSession session, String sender, PhoneNumber recipient) {

    private static final Logger LOG = LoggerFactory.getLogger(Submission.class);
    private static final DataCoding UCS_2 = new GeneralDataCoding(Alphabet.ALPHA_UCS2);
    private static final String MAINLAND = "86";
    private static final byte NONE = 0;

    /** Submits a part; what the SMSC calls it joins the others. Empty if it was accepted, else what came of it. */
    Optional<SmsOutcome> submit(ShortMessage part, List<String> messageIds) {
        WatchedConnection.watch();
        try {
            messageIds.add(Optional.ofNullable(messageId(part)).orElse(""));
            return Optional.empty();
        } catch (NegativeResponseException answer) {
            return Optional.of(new CommandStatus(answer.getCommandStatus()).outcome());
        } catch (ResponseTimeoutException silence) {
            boolean alive = session.getSessionState().isBound();
            return Optional.of(new SmsOutcome.Unknown(alive ? Loss.NO_ANSWER_IN_TIME : Loss.CONNECTION_LOST));
        } catch (IOException lost) {
            return Optional.of(
                    unlessBegun(new SmsOutcome.NotNow(Obstacle.OUT_OF_REACH, SmppGateway.SOON), Loss.CONNECTION_LOST));
        } catch (PDUException unfit) {
            return Optional.of(unlessBegun(new SmsOutcome.Refused(Reason.OTHER, "PDU"), Loss.UNREADABLE_ANSWER));
        } catch (InvalidResponseException | RuntimeException answer) {
            LOG.warn(
                    "The SMSC gave an answer that cannot be read: {}",
                    answer.getClass().getSimpleName());
            return Optional.of(
                    unlessBegun(new SmsOutcome.NotNow(Obstacle.BUSY, SmppGateway.SOON), Loss.UNREADABLE_ANSWER));
        }
    }

    private static SmsOutcome unlessBegun(SmsOutcome nothingSent, Loss loss) {
        return WatchedConnection.hasBegun() ? new SmsOutcome.Unknown(loss) : nothingSent;
    }

    private String messageId(ShortMessage part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        international(),
                        part.esmClass(),
                        NONE,
                        NONE,
                        "",
                        "",
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        NONE,
                        UCS_2,
                        NONE,
                        part.bytes(),
                        part.parameters())
                .getMessageId();
    }

    private String international() {
        String number = recipient.text();
        return number.startsWith("+") ? number.substring(1) : MAINLAND + number;
    }
}
