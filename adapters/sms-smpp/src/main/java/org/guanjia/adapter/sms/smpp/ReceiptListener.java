package org.guanjia.adapter.sms.smpp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.application.port.SmsGateway.Receipts;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.shared.Refusal;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads receipts, from their optional parameters or else from the text that SMSCs agree on, and passes them on. A receipt
 * that could not be taken is turned away for the moment, so that the SMSC gives it again. What is no final receipt is taken
 * and dropped.
 */
final class ReceiptListener implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptListener.class);
    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*(\\S+)");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*([A-Z]+)");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*(\\w+)");
    private static final Set<String> FAILED = Set.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD");

    private final Receipts receipts;

    ReceiptListener(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        Optional<SmsReceipt> receipt = read(delivered);
        if (receipt.isEmpty()) {
            LOG.info("What the SMSC delivered is no final receipt and was dropped");
            return;
        }
        try {
            receipts.received(receipt.get());
        } catch (RuntimeException failure) {
            LOG.warn("A receipt could not be taken: {}", failure.getClass().getSimpleName());
            throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private static Optional<SmsReceipt> read(DeliverSm delivered) {
        String text = new String(delivered.getShortMessage(), StandardCharsets.ISO_8859_1);
        Optional<String> reference = Optional.ofNullable(
                        delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
                .map(OptionalParameter.COctetString::getValueAsString)
                .or(() -> found(ID, text));
        Optional<String> state = Optional.ofNullable(
                        delivered.getOptionalParameter(OptionalParameter.Message_state.class))
                .map(given -> stateOf(given.getValue()))
                .or(() -> found(STATE, text));
        if (!delivered.isSmscDeliveryReceipt() || reference.isEmpty() || state.isEmpty()) {
            return Optional.empty();
        }
        String code = (state.get() + " " + found(ERROR, text).orElse("")).strip();
        return fate(state.get())
                .flatMap(fate -> referenceOf(reference.get()).map(of -> new SmsReceipt(of, fate, code)));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String stateOf(byte state) {
        return switch (state) {
            case 2 -> "DELIVRD";
            case 3 -> "EXPIRED";
            case 4 -> "DELETED";
            case 5 -> "UNDELIV";
            case 8 -> "REJECTD";
            default -> "OTHER";
        };
    }

    private static Optional<Fate> fate(String state) {
        if (state.equals("DELIVRD")) {
            return Optional.of(Fate.DELIVERED);
        }
        return FAILED.contains(state) ? Optional.of(Fate.FAILED) : Optional.empty();
    }

    private static Optional<SmsReference> referenceOf(String text) {
        try {
            return Optional.of(new SmsReference(text));
        } catch (Refusal.InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("An alert of the SMSC was dropped");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("No data messages", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
