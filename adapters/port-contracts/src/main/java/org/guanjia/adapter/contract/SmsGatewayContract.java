package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReceipt.Fate;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.message.MessageSignature;
import org.guanjia.domain.message.MessageText;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link SmsGateway} towards another side that takes whatever it gets. */
public abstract class SmsGatewayContract {

    private static final TownCode HOUJIE = new TownCode("441900105");
    private static final PhoneNumber NUMBER = new PhoneNumber("13800138000");
    private static final MessageSignature SIGNATURE = new MessageSignature("【民生大莞家】");
    private static final int RUNNERS = 4;
    private static final int EACH = 25;
    private static final int SECONDS = 20;
    private static final int UNITS_BESIDE_THE_SIGNATURE = 62;

    private static final List<String> BODIES = List.of(
            "与",
            "您的心愿已收到，查询码 0000-0000-00000。",
            "𠮷 㐂 䶮 𬱖 阿卜杜拉·买买提 １２３",
            "e\u0301 \u00E9 \u200D👩‍👧 ~^{}[]|€\\ {code}",
            "第一行\n第二行\t末",
            "愿".repeat(UNITS_BESIDE_THE_SIGNATURE),
            "愿".repeat(UNITS_BESIDE_THE_SIGNATURE + 1),
            "愿" + "𠮷".repeat(200),
            "愿".repeat(MessageText.LONGEST));

    /**
     * What reached the other side, put together from its parts.
     *
     * @param key the order's identity, where the protocol has a place for it
     */
    public record Arrived(Optional<String> key, PhoneNumber recipient, String text) {}

    /** A gateway that has not begun, new at every call, to an other side that is within reach and takes everything. */
    protected abstract SmsGateway gateway();

    /** What reached the other side from the gateways of this test. */
    protected abstract List<Arrived> arrived();

    /**
     * Lets the other side give a receipt to the gateway that was begun last, and waits until it was taken or turned away.
     *
     * @return whether the protocol has receipts
     */
    protected abstract boolean report(SmsReference reference, Fate fate);

    @Test
    void sends_every_text_to_the_byte() {
        try (SmsGateway gateway = started(receipt -> {})) {
            List<Arrived> expected = new ArrayList<>();
            for (String body : BODIES) {
                SmsOrder order = order(body);

                assertThat(gateway.send(order)).as(body).isInstanceOf(SmsOutcome.Accepted.class);

                expected.add(arrivalOf(order));
            }
            assertThat(withoutKeys(arrived())).containsExactlyElementsOf(withoutKeys(expected));
        }
    }

    @Test
    void hands_the_identity_of_an_order_through_each_time() {
        try (SmsGateway gateway = started(receipt -> {})) {
            SmsOrder order = order("愿".repeat(100));
            gateway.send(order);
            gateway.send(order);

            assertThat(arrived())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one)
                            .isEqualTo(one.key().isPresent() ? arrivalOf(order) : withoutKey(arrivalOf(order))));
        }
    }

    @Test
    void names_every_message_differently() {
        try (SmsGateway gateway = started(receipt -> {})) {
            List<SmsReference> references = Stream.of("一", "二", "愿".repeat(200))
                    .flatMap(body -> references(gateway.send(order(body))).stream())
                    .toList();

            assertThat(references).doesNotHaveDuplicates();
        }
    }

    @Test
    void sends_for_several_threads_at_once() {
        try (SmsGateway gateway = started(receipt -> {})) {
            List<SmsOrder> orders = Stream.generate(() -> order("心愿" + "愿".repeat(70)))
                    .limit(RUNNERS * EACH)
                    .toList();

            List<List<SmsOutcome>> outcomes = Runners.race(
                    RUNNERS,
                    runner -> () -> orders.subList(runner * EACH, (runner + 1) * EACH).stream()
                            .map(gateway::send)
                            .toList());

            List<SmsOutcome> all = outcomes.stream().flatMap(List::stream).toList();
            assertThat(all).hasSize(orders.size()).hasOnlyElementsOfType(SmsOutcome.Accepted.class);
            assertThat(all.stream().flatMap(one -> references(one).stream())).doesNotHaveDuplicates();
            assertThat(withoutKeys(arrived()))
                    .containsExactlyInAnyOrderElementsOf(withoutKeys(
                            orders.stream().map(SmsGatewayContract::arrivalOf).toList()));
        }
    }

    @Test
    void sends_nothing_before_its_start_and_after_its_end() {
        SmsGateway gateway = gateway();
        SmsOutcome before = gateway.send(order("早"));
        gateway.start(receipt -> {});
        gateway.close();
        SmsOutcome after = gateway.send(order("晚"));

        assertThat(List.of(before, after))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                SmsOutcome.NotNow.class,
                                notNow -> assertThat(notNow.obstacle()).isEqualTo(SmsOutcome.NotNow.Obstacle.CLOSED)));
        assertThat(arrived()).isEmpty();
    }

    @Test
    void begins_once_and_ends_as_often_as_one_likes() {
        SmsGateway gateway = started(receipt -> {});
        assertThatIllegalStateException().isThrownBy(() -> gateway.start(receipt -> {}));
        gateway.close();

        assertThatCode(gateway::close).doesNotThrowAnyException();
        assertThatIllegalStateException().isThrownBy(() -> gateway.start(receipt -> {}));
        assertThatCode(() -> gateway().close()).doesNotThrowAnyException();
    }

    @Test
    void passes_receipts_on_as_they_come_early_doubled_and_unknown() throws InterruptedException {
        BlockingQueue<SmsReceipt> received = new LinkedBlockingQueue<>();
        try (SmsGateway gateway = started(received::add)) {
            SmsReference unknown = new SmsReference("4711");
            if (!report(unknown, Fate.DELIVERED)) {
                assertThat(received).as("of a protocol without receipts").isEmpty();
                return;
            }
            assertThat(next(received)).isEqualTo(unknown + " DELIVERED");

            SmsReference own = references(gateway.send(order("回执"))).get(0);
            report(own, Fate.DELIVERED);
            report(own, Fate.DELIVERED);
            report(own, Fate.FAILED);

            assertThat(List.of(next(received), next(received), next(received)))
                    .containsExactly(own + " DELIVERED", own + " DELIVERED", own + " FAILED");
        }
    }

    @Test
    void goes_on_when_a_receipt_could_not_be_taken() throws InterruptedException {
        BlockingQueue<SmsReceipt> received = new LinkedBlockingQueue<>();
        Set<SmsReference> refused = new HashSet<>();
        try (SmsGateway gateway = started(receipt -> {
            if (refused.add(receipt.reference())) {
                throw new IllegalStateException("Not now");
            }
            received.add(receipt);
        })) {
            SmsReference reference = new SmsReference("4712");
            if (!report(reference, Fate.DELIVERED)) {
                assertThat(refused).as("of a protocol without receipts").isEmpty();
                return;
            }
            report(reference, Fate.DELIVERED);

            assertThat(next(received)).isEqualTo(reference + " DELIVERED");
            assertThat(gateway.send(order("之后"))).isInstanceOf(SmsOutcome.Accepted.class);
        }
    }

    @Test
    void shows_nobody_in_its_strings() {
        try (SmsGateway gateway = started(receipt -> {})) {
            SmsOrder order = order("张虚构");

            assertThat(List.of(gateway.send(order).toString(), gateway.toString(), order.toString()))
                    .allSatisfy(text -> assertThat(text).doesNotContain(NUMBER.text(), "张虚构"));
        }
    }

    private SmsGateway started(SmsGateway.Receipts receipts) {
        SmsGateway gateway = gateway();
        gateway.start(receipts);
        return gateway;
    }

    private static SmsOrder order(String body) {
        return new SmsOrder(new MessageId(HOUJIE, Fixtures.newUlid()), NUMBER, new MessageText(SIGNATURE, body));
    }

    private static Arrived arrivalOf(SmsOrder order) {
        return new Arrived(
                Optional.of(order.id().text()), order.recipient(), order.text().text());
    }

    private static Arrived withoutKey(Arrived arrived) {
        return new Arrived(Optional.empty(), arrived.recipient(), arrived.text());
    }

    private static List<Arrived> withoutKeys(List<Arrived> arrived) {
        return arrived.stream().map(SmsGatewayContract::withoutKey).toList();
    }

    private static List<SmsReference> references(SmsOutcome outcome) {
        assertThat(outcome).isInstanceOf(SmsOutcome.Accepted.class);
        return outcome instanceof SmsOutcome.Accepted accepted ? accepted.references() : List.of();
    }

    private static String next(BlockingQueue<SmsReceipt> received) throws InterruptedException {
        SmsReceipt receipt = received.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(receipt).isNotNull();
        return receipt.reference() + " " + receipt.fate();
    }
}
