package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReference;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts as SMSCs write them, and what is none. */
class ReceiptsIT {

    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final int SECONDS = 20;
    private static final int RECEIPT = 0x04;

    private final BlockingQueue<SmsReceipt> receipts = new LinkedBlockingQueue<>();
    private RawSmsc smsc;
    private SmsGateway gateway;

    @BeforeEach
    void open() throws IOException {
        smsc = new RawSmsc();
        gateway =
                new SmppGateway(Orders.settings(smsc.port(), Duration.ofSeconds(8), Concatenation.HEADER), () -> NOON);
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        smsc.close();
    }

    @Test
    void a_receipt_before_the_answer_is_passed_on_too() throws InterruptedException {
        smsc.reacting((submitted, wire) -> {
            wire.write(receipt("id:" + submitted.reference() + " stat:DELIVRD err:000"));
            RawSmsc.accept(submitted, wire);
        });
        SmsOrder order = Orders.order("早到");

        gateway.start(receipts::add);
        assertThat(gateway.send(order))
                .isEqualTo(new SmsOutcome.Accepted(
                        List.of(new SmsReference(order.id().text()))));
        assertThat(receipts.poll(SECONDS, TimeUnit.SECONDS))
                .isEqualTo(
                        new SmsReceipt(new SmsReference(order.id().text()), SmsReceipt.Fate.DELIVERED, "DELIVRD 000"));
    }

    @Test
    void receipts_are_read_from_parameters_before_text_and_what_is_none_is_dropped() throws Exception {
        gateway.start(receipts::add);
        assertThat(gateway.send(Orders.order("回执"))).isInstanceOf(SmsOutcome.Accepted.class);
        byte[] parameters = ByteBuffer.allocate(13)
                .putShort((short) 0x001E)
                .putShort((short) 4)
                .put(RawSmsc.text("abc"))
                .putShort((short) 0x0427)
                .putShort((short) 1)
                .put((byte) 5)
                .array();

        for (byte[] delivered : List.of(
                RawSmsc.delivery(11, 0, "id:7 stat:DELIVRD", new byte[0]),
                receipt("id:7 stat:ENROUTE"),
                receipt("hello"),
                receipt("id:" + "9".repeat(101) + " stat:DELIVRD"),
                RawSmsc.delivery(12, RECEIPT, "id:7 stat:DELIVRD err:011", parameters))) {
            smsc.wire().write(delivered);
            smsc.awaitAnswer();
        }

        assertThat(receipts)
                .containsExactly(new SmsReceipt(new SmsReference("abc"), SmsReceipt.Fate.FAILED, "UNDELIV 011"));
        assertThat(smsc.received(RawSmsc.DELIVER_ANSWER))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(RawSmsc.OK));
    }

    @Test
    void a_receipt_that_could_not_be_taken_is_turned_away_for_now() throws Exception {
        gateway.start(receipt -> {
            throw new IllegalStateException("Not now");
        });
        assertThat(gateway.send(Orders.order("回执"))).isInstanceOf(SmsOutcome.Accepted.class);

        smsc.wire().write(receipt("id:7 stat:DELIVRD"));
        smsc.awaitAnswer();

        assertThat(smsc.received(RawSmsc.DELIVER_ANSWER))
                .extracting(RawSmsc.Pdu::status)
                .containsExactly(SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    private static byte[] receipt(String text) {
        return RawSmsc.delivery(1, RECEIPT, text, new byte[0]);
    }
}
