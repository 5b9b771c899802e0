package org.guanjia.adapter.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guanjia.adapter.sms.smpp.RawSmsc.Reaction;
import org.guanjia.adapter.sms.smpp.SmppSettings.Concatenation;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsOutcome.NotNow;
import org.guanjia.application.port.SmsOutcome.Refused;
import org.guanjia.application.port.SmsOutcome.Unknown;
import org.guanjia.application.port.SmsReference;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an SMSC can do wrong. Never accepted without an acceptance, and unknown exactly where an answer was lost. */
class FaultsIT {

    private static final Duration LONG = Duration.ofSeconds(8);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final int SECONDS = 20;
    private static final int ORDERS = 40;
    private static final long SEED = 20_260_928;

    private final List<SmsGateway> gateways = new ArrayList<>();
    private RawSmsc smsc;

    @BeforeEach
    void open() throws IOException {
        smsc = new RawSmsc();
    }

    @AfterEach
    void close() throws IOException {
        gateways.forEach(SmsGateway::close);
        smsc.close();
    }

    @Test
    void a_refusal_is_for_good_and_says_what_it_objects_to() {
        smsc.reacting(
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RINVDSTADR),
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RINVSRCADR),
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RINVMSGLEN),
                RawSmsc.refusing(0x0400));
        SmsGateway gateway = started(LONG);

        assertThat(Stream.generate(() -> gateway.send(Orders.order("拒"))).limit(4))
                .containsExactly(
                        new Refused(Refused.Reason.NUMBER, "0x0000000B"),
                        new Refused(Refused.Reason.SENDER, "0x0000000A"),
                        new Refused(Refused.Reason.TEXT, "0x00000001"),
                        new Refused(Refused.Reason.OTHER, "0x00000400"));
    }

    @Test
    void too_much_and_troubles_of_the_other_side_pass() {
        smsc.reacting(
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RTHROTTLED),
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RMSGQFUL),
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RSYSERR),
                RawSmsc.refusing(SMPPConstant.STAT_ESME_RX_T_APPN));
        SmsGateway gateway = started(LONG);
        SmsOrder order = Orders.order("稍后");

        assertThat(List.of(gateway.send(order), gateway.send(order))).hasOnlyElementsOfType(SmsOutcome.Throttled.class);
        assertThat(List.of(gateway.send(order), gateway.send(order))).hasOnlyElementsOfType(NotNow.class);
        assertThat(gateway.send(order)).isEqualTo(accepted(order));
    }

    @Test
    void silence_is_unknown_and_a_late_answer_is_nobody_elses() {
        smsc.reacting(Reactions.SILENCE, (submitted, wire) -> {
            RawSmsc.accept(wire.held().get(0), wire);
            RawSmsc.accept(submitted, wire);
        });
        SmsGateway gateway = started(SHORT);
        SmsOrder next = Orders.order("下一条");

        assertThat(gateway.send(Orders.order("沉默"))).isEqualTo(new Unknown(Unknown.Loss.NO_ANSWER_IN_TIME));
        assertThat(gateway.send(next)).isEqualTo(accepted(next));
    }

    @Test
    void a_connection_lost_after_the_submission_is_unknown_and_renewed() throws InterruptedException {
        for (Reaction loss : List.of(Reactions.RESET, Reactions.HALF)) {
            smsc.reacting(loss);
            SmsGateway gateway = started(SHORT);
            SmsOrder next = Orders.order("重连之后");

            assertThat(gateway.send(Orders.order("断线"))).isEqualTo(new Unknown(Unknown.Loss.CONNECTION_LOST));
            assertThat(untilAccepted(gateway, next)).isEqualTo(accepted(next));
        }
    }

    @Test
    void half_an_answer_and_then_silence_is_unknown() {
        smsc.reacting((submitted, wire) ->
                wire.write(Arrays.copyOf(RawSmsc.answer(submitted, RawSmsc.OK, submitted.reference()), 20)));

        assertThat(started(SHORT).send(Orders.order("半句"))).isInstanceOf(Unknown.class);
    }

    @Test
    void what_cannot_be_understood_is_unknown() {
        smsc.reacting(Reactions.NACK, Reactions.OTHER_KIND);
        SmsGateway gateway = started(SHORT);

        assertThat(gateway.send(Orders.order("乱"))).isEqualTo(new Unknown(Unknown.Loss.UNREADABLE_ANSWER));
        assertThat(gateway.send(Orders.order("码"))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_doubled_answer_counts_once() {
        smsc.reacting(Reactions.TWICE, Reactions.TWICE);
        SmsGateway gateway = started(LONG);

        for (SmsOrder order : List.of(Orders.order("一"), Orders.order("二"), Orders.order("三"))) {
            assertThat(gateway.send(order)).isEqualTo(accepted(order));
        }
    }

    @Test
    void answers_in_another_order_find_their_orders() throws Exception {
        smsc.reacting(Reactions.SILENCE, (submitted, wire) -> {
            RawSmsc.accept(submitted, wire);
            RawSmsc.accept(wire.held().get(0), wire);
        });
        SmsGateway gateway = started(LONG);
        SmsOrder first = Orders.order("先");
        SmsOrder second = Orders.order("后");

        CompletableFuture<SmsOutcome> waiting = CompletableFuture.supplyAsync(() -> gateway.send(first));
        SmsOutcome other = gateway.send(second);

        assertThat(other).isEqualTo(accepted(second));
        assertThat(waiting.get(SECONDS, TimeUnit.SECONDS)).isEqualTo(accepted(first));
    }

    @Test
    void nobody_there_means_not_now_until_somebody_is() throws Exception {
        int port = smsc.port();
        smsc.close();
        SmsGateway gateway = started(LONG);
        SmsOrder order = Orders.order("等");

        assertThat(gateway.send(order))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        outcome -> assertThat(outcome.obstacle()).isEqualTo(NotNow.Obstacle.OUT_OF_REACH));

        smsc = new RawSmsc(port);
        assertThat(untilAccepted(gateway, order)).isEqualTo(accepted(order));
    }

    @Test
    void a_refused_login_means_not_now_until_it_succeeds() throws InterruptedException {
        smsc.answeringLogins(SMPPConstant.STAT_ESME_RINVPASWD, SMPPConstant.STAT_ESME_RINVPASWD);
        SmsGateway gateway = started(LONG);
        SmsOrder order = Orders.order("口令");

        assertThat(gateway.send(order))
                .isInstanceOfSatisfying(
                        NotNow.class,
                        outcome -> assertThat(outcome.obstacle()).isEqualTo(NotNow.Obstacle.LOGIN_REFUSED));
        assertThat(untilAccepted(gateway, order)).isEqualTo(accepted(order));
    }

    @Test
    void a_long_message_goes_on_with_the_part_that_was_not_accepted() {
        Reaction throttling = RawSmsc.refusing(SMPPConstant.STAT_ESME_RTHROTTLED);
        smsc.reacting(RawSmsc::accept, throttling, RawSmsc::accept, Reactions.SILENCE);
        SmsGateway gateway = started(SHORT);
        SmsOrder order = Orders.order("愿".repeat(180));

        assertThat(gateway.send(order)).isInstanceOf(SmsOutcome.Throttled.class);
        assertThat(gateway.send(order)).isEqualTo(new Unknown(Unknown.Loss.NO_ANSWER_IN_TIME));
        assertThat(gateway.send(order))
                .isEqualTo(new SmsOutcome.Accepted(Stream.of("-1", "-2", "-3")
                        .map(part -> new SmsReference(order.id().text() + part))
                        .toList()));
        assertThat(smsc.received(RawSmsc.SUBMIT))
                .extracting(RawSmsc.Pdu::reference)
                .extracting(reference -> reference.substring(reference.length() - 1))
                .containsExactly("1", "2", "2", "3", "3");
    }

    @Test
    void any_mixture_of_faults_gives_each_order_the_outcome_of_its_own() throws InterruptedException {
        Random random = new Random(SEED);
        List<Fault> all = List.of(Fault.values());
        List<Fault> faults = Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(ORDERS)
                .toList();
        SmsGateway gateway = started(SHORT);
        smsc.awaitLogin();

        for (Fault fault : faults) {
            smsc.reacting(fault.reaction);
            SmsOrder order = Orders.order(fault.name());

            SmsOutcome outcome = gateway.send(order);

            assertThat(outcome).as(fault + " of seed " + SEED).isInstanceOf(fault.outcome);
            if (outcome instanceof SmsOutcome.Accepted) {
                assertThat(outcome).isEqualTo(accepted(order));
            }
            if (fault.breaksConnection()) {
                smsc.awaitLogin();
            }
        }
        assertThat(smsc.received(RawSmsc.SUBMIT)).hasSize(ORDERS);
    }

    private static SmsOutcome accepted(SmsOrder order) {
        return new SmsOutcome.Accepted(List.of(new SmsReference(order.id().text())));
    }

    private SmsGateway gateway(Duration answer) {
        SmsGateway gateway = new SmppGateway(Orders.settings(smsc.port(), answer, Concatenation.HEADER), () -> NOON);
        gateways.add(gateway);
        return gateway;
    }

    private SmsGateway started(Duration answer) {
        SmsGateway gateway = gateway(answer);
        gateway.start(receipt -> {});
        return gateway;
    }

    /** Sends until it is possible; everything else on the way there means not now. */
    private SmsOutcome untilAccepted(SmsGateway gateway, SmsOrder order) throws InterruptedException {
        smsc.awaitLogin();
        SmsOutcome outcome = gateway.send(order);
        for (int tries = 0; outcome instanceof NotNow && tries < 1_000_000; tries++) {
            Thread.onSpinWait();
            outcome = gateway.send(order);
        }
        return outcome;
    }
}
