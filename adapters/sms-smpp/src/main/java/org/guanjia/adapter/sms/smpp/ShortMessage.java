package org.guanjia.adapter.sms.smpp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsOrder;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameters;

/** One part of a message as SMPP carries it. The parts of a message are the same however often it is sent. */
final class ShortMessage {

    private static final ESMClass PLAIN = new ESMClass();
    private static final ESMClass WITH_HEADER =
            new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
    private static final int HEADER_LENGTH = 6;
    private static final byte CONCATENATION = 0;
    private static final byte CONCATENATION_LENGTH = 3;

    private final byte[] bytes;
    private final ESMClass esmClass;
    private final OptionalParameter[] parameters;

    private ShortMessage(byte[] bytes, ESMClass esmClass, List<OptionalParameter> parameters) {
        this.bytes = bytes;
        this.esmClass = esmClass;
        this.parameters = parameters.toArray(OptionalParameter[]::new);
    }

    /** The parts of an order. */
    static List<ShortMessage> of(SmsOrder order, Concatenation concatenation, OptionalInt messageIdTag) {
        List<String> parts = order.text().parts();
        int reference = order.id().text().hashCode();
        List<ShortMessage> messages = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            List<OptionalParameter> parameters = new ArrayList<>();
            messageIdTag.ifPresent(tag -> parameters.add(new OptionalParameter.OctetString(
                    (short) tag, order.id().text().getBytes(StandardCharsets.US_ASCII))));
            byte[] text = parts.get(number - 1).getBytes(StandardCharsets.UTF_16BE);
            boolean hasHeader = parts.size() > 1 && concatenation == Concatenation.HEADER;
            if (parts.size() > 1 && !hasHeader) {
                parameters.add(OptionalParameters.newSarMsgRefNum(reference & 0xFFFF));
                parameters.add(OptionalParameters.newSarSegmentSeqnum(number));
                parameters.add(OptionalParameters.newSarTotalSegments(parts.size()));
            }
            messages.add(new ShortMessage(
                    hasHeader ? withHeader(text, reference, parts.size(), number) : text,
                    hasHeader ? WITH_HEADER : PLAIN,
                    parameters));
        }
        return messages;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    ESMClass esmClass() {
        return esmClass;
    }

    OptionalParameter[] parameters() {
        return parameters.clone();
    }

    private static byte[] withHeader(byte[] text, int reference, int parts, int number) {
        return ByteBuffer.allocate(HEADER_LENGTH + text.length)
                .put((byte) (HEADER_LENGTH - 1))
                .put(CONCATENATION)
                .put(CONCATENATION_LENGTH)
                .put((byte) reference)
                .put((byte) parts)
                .put((byte) number)
                .put(text)
                .array();
    }
}
