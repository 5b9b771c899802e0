package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newKey;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.DispatchAdvanced;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.NotedReceipt;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.PartReported;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.ReceiptSettled;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReference;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Outbox}. */
public abstract class OutboxContract {

    private static final AtomicInteger TOWNS = new AtomicInteger(440_000_000);

    private final WishId wish = new WishId(DONGGUAN, newUlid());

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void holds_every_message_of_a_decision_that_took_effect_as_it_was_queued() {
        QueuedMessage receipt = message(MessageOccasion.RECEIPT);
        QueuedMessage result = message(MessageOccasion.DELIVERED);

        queue(Optional.empty(), List.of(receipt, result));

        assertThat(queued()).containsExactly(receipt, result);
    }

    @Test
    void holds_a_message_once_however_often_its_command_arrives() {
        CommandKey key = newKey("acknowledge");
        QueuedMessage first = message(MessageOccasion.RECEIPT);

        queue(Optional.of(key), List.of(first));
        queue(Optional.of(key), List.of(message(MessageOccasion.RECEIPT)));

        assertThat(queued()).containsExactly(first);
    }

    @Test
    void holds_nothing_of_a_decision_that_was_refused() {
        ExtensionId id = newExtensionId();
        var born = recorded(id);
        stores().transactions().in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, born));
        stores().transactions()
                .in(
                        DONGGUAN,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                endedEarly(tx.extensions().find(id).orElseThrow(), LocalDate.of(2026, 3, 31))));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
                    tx.extensions().find(id);
                    return Changes.by(BUREAU_CLERK, NOON, endedEarly(born.state(), LocalDate.of(2026, 2, 28)))
                            .with(List.of(message(MessageOccasion.DELIVERED)));
                }));

        assertThat(queued()).isEmpty();
    }

    @Test
    void refuses_a_message_of_another_partition() {
        TownCode shenzhen = new TownCode("440300000");
        QueuedMessage elsewhere = new QueuedMessage(
                new MessageId(shenzhen, newUlid()),
                wish,
                MessageOccasion.RECEIPT,
                new PersonId(DONGGUAN, newUlid()),
                MORNING);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> queue(Optional.empty(), List.of(elsewhere)));
    }

    @Test
    void holds_a_new_message_due_at_once() {
        QueuedMessage receipt = message(MessageOccasion.RECEIPT);
        queue(Optional.empty(), List.of(receipt));

        assertThat(outbox().find(receipt.id())).contains(new OutgoingMessage(receipt, Dispatch.queued(MORNING)));
        assertThat(outbox().find(new MessageId(DONGGUAN, newUlid()))).isEmpty();
        assertThat(due(MORNING)).contains(receipt.id());
        assertThat(due(MORNING.minusSeconds(1))).doesNotContain(receipt.id());
    }

    @Test
    void gives_what_is_longest_due_first_and_of_these_towns_only() {
        TownCode shilong = newTown();
        QueuedMessage later = messageOf(shilong, NOON);
        QueuedMessage earlier = messageOf(shilong, MORNING);
        write(shilong, List.of(later, earlier));

        assertThat(ids(outbox().due(Set.of(shilong), NOON, 10))).containsExactly(earlier.id(), later.id());
        assertThat(ids(outbox().due(Set.of(shilong), NOON, 1))).containsExactly(earlier.id());
        assertThat(ids(outbox().due(Set.of(DONGGUAN), NOON, 1000))).doesNotContain(earlier.id(), later.id());
        assertThat(outbox().due(Set.of(), NOON, 10)).isEmpty();
    }

    @Test
    void keeps_every_step_of_a_dispatch() {
        QueuedMessage receipt = message(MessageOccasion.RECEIPT);
        queue(Optional.empty(), List.of(receipt));
        List<Dispatch> steps = new ArrayList<>();
        Dispatch sending = Dispatch.queued(MORNING).begun(NOON);
        steps.add(sending);
        steps.add(sending.inDoubt(NOON));
        Dispatch again = steps.get(1).begun(NOON.plus(Dispatch.PATIENCE));
        steps.add(again);
        steps.add(again.accepted(NOON.plus(Dispatch.PATIENCE)));
        steps.add(steps.get(3).received(false, Optional.of("UNDELIV 005"), NOON.plus(Dispatch.PATIENCE)));

        for (Dispatch step : steps) {
            advance(receipt.id(), step);

            assertThat(outbox().find(receipt.id())).contains(new OutgoingMessage(receipt, step));
        }
    }

    @Test
    void lets_one_of_two_take_the_same_message() {
        QueuedMessage receipt = message(MessageOccasion.RECEIPT);
        queue(Optional.empty(), List.of(receipt));
        advance(receipt.id(), Dispatch.queued(MORNING).begun(MORNING));

        assertThat(catchThrowableOfType(
                                Refusal.Conflict.class,
                                () -> advance(
                                        receipt.id(), Dispatch.queued(MORNING).begun(NOON)))
                        .reason())
                .isEqualTo(Refusal.Conflict.Reason.STALE_VERSION);
        assertThat(outbox().find(receipt.id()).orElseThrow().dispatch().since()).isEqualTo(MORNING);
    }

    @Test
    void gives_what_a_person_has_to_look_at_in_pages() {
        TownCode qiaotou = newTown();
        List<MessageId> held = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            QueuedMessage stuck = messageOf(qiaotou, MORNING);
            QueuedMessage fine = messageOf(qiaotou, MORNING);
            write(qiaotou, List.of(stuck, fine));
            Dispatch sending = Dispatch.queued(MORNING).begun(NOON);
            advance(stuck.id(), sending);
            advance(stuck.id(), sending.held(DispatchFault.NO_NUMBER, Optional.empty(), NOON));
            held.add(stuck.id());
        }
        held.sort(Comparator.comparing(MessageId::text));

        assertThat(needingPerson(qiaotou, Optional.empty(), 2)).containsExactly(held.get(0), held.get(1));
        assertThat(needingPerson(qiaotou, Optional.of(held.get(1)), 2)).containsExactly(held.get(2));
        assertThat(ids(outbox().needingPerson(
                                Set.of(qiaotou),
                                Set.of(new VillageCode(qiaotou.text() + "001")),
                                Optional.empty(),
                                10)))
                .as("of a village that no such wish is in")
                .isEmpty();
    }

    @Test
    void finds_the_parts_that_a_gateway_named_and_keeps_the_first_word_on_each() {
        QueuedMessage receipt = message(MessageOccasion.RECEIPT);
        SmsReference name = new SmsReference("part of " + receipt.id().ulid());
        SentPart part = new SentPart(receipt.id(), 3, 1, name, Optional.empty());
        queue(Optional.empty(), List.of(receipt));
        write(DONGGUAN, List.of(part));

        assertThat(outbox().sentAs(name)).containsExactly(part);
        assertThat(outbox().sentAs(new SmsReference("nobody's"))).isEmpty();

        SmsReceipt delivered = new SmsReceipt(name, SmsReceipt.Fate.DELIVERED, "DELIVRD 000");
        write(DONGGUAN, List.of(new PartReported(part, delivered, NOON)));
        SmsReceipt failed = new SmsReceipt(name, SmsReceipt.Fate.FAILED, "UNDELIV 001");
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> write(DONGGUAN, List.of(new PartReported(part, failed, NOON))));
        assertThat(outbox().parts(receipt.id(), 3))
                .containsExactly(new SentPart(receipt.id(), 3, 1, name, Optional.of(SmsReceipt.Fate.DELIVERED)));
    }

    @Test
    void keeps_receipts_until_they_are_settled_in_the_order_they_came() {
        TownCode city = newTown();
        List<NotedReceipt> noted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            noted.add(new NotedReceipt(
                    new ReceiptId(city, newUlid()),
                    new SmsReceipt(new SmsReference("early"), SmsReceipt.Fate.DELIVERED, ""),
                    NOON.plusSeconds(i)));
        }
        write(city, List.of(noted.get(1), noted.get(0), noted.get(2)));

        assertThat(outbox().receipts(city, Optional.empty(), 2)).containsExactly(noted.get(0), noted.get(1));
        assertThat(outbox().receipts(city, Optional.of(noted.get(1)), 2)).containsExactly(noted.get(2));

        write(city, List.of(new ReceiptSettled(noted.get(0).id())));
        write(city, List.of(new ReceiptSettled(noted.get(0).id())));
        assertThat(outbox().receipts(city, Optional.empty(), 5)).containsExactly(noted.get(1), noted.get(2));
    }

    @Test
    void keeps_what_persons_did_about_a_message() {
        QueuedMessage result = message(MessageOccasion.DELIVERED);
        MessageHandled resent =
                new MessageHandled(result.id(), 4, Optional.empty(), NOON, NOON, "guan", Optional.empty());
        MessageHandled called = new MessageHandled(
                result.id(),
                7,
                Optional.of(FeedbackWay.CALL),
                MORNING,
                NOON,
                "guan",
                Optional.of(new PersonalTextId(DONGGUAN, newUlid())));
        queue(Optional.empty(), List.of(result));
        write(DONGGUAN, List.of(resent));
        write(DONGGUAN, List.of(called));

        assertThat(outbox().handlings(wish)).containsExactly(resent, called);
        assertThat(outbox().handlings(new WishId(DONGGUAN, newUlid()))).isEmpty();
    }

    /** One of which nothing is on record. */
    private static TownCode newTown() {
        return new TownCode(Integer.toString(TOWNS.incrementAndGet()));
    }

    private Outbox outbox() {
        return stores().outbox();
    }

    private List<MessageId> due(Instant moment) {
        return ids(outbox().due(Set.of(DONGGUAN), moment, 1000));
    }

    private List<MessageId> needingPerson(TownCode town, Optional<MessageId> after, int limit) {
        return ids(outbox().needingPerson(Set.of(town), Set.of(), after, limit));
    }

    private static List<MessageId> ids(List<OutgoingMessage> messages) {
        return messages.stream().map(OutgoingMessage::id).toList();
    }

    private void advance(MessageId id, Dispatch step) {
        write(id.town(), List.of(new DispatchAdvanced(id, step)));
    }

    private void write(TownCode partition, List<? extends Effect> effects) {
        stores().transactions()
                .in(
                        partition,
                        Optional.empty(),
                        tx -> Changes.beside(
                                BUREAU_CLERK, NOON, new MessageId(partition, newUlid()), List.copyOf(effects)));
    }

    private static QueuedMessage messageOf(TownCode town, Instant queuedAt) {
        return new QueuedMessage(
                new MessageId(town, newUlid()),
                new WishId(town, newUlid()),
                MessageOccasion.DELIVERED,
                new PersonId(town, newUlid()),
                queuedAt);
    }

    private void queue(Optional<CommandKey> key, List<QueuedMessage> messages) {
        stores().transactions()
                .in(
                        DONGGUAN,
                        key,
                        tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()))
                                .with(messages));
    }

    private QueuedMessage message(MessageOccasion occasion) {
        return new QueuedMessage(
                new MessageId(DONGGUAN, newUlid()), wish, occasion, new PersonId(DONGGUAN, newUlid()), MORNING);
    }

    private List<QueuedMessage> queued() {
        Outbox outbox = stores().outbox();
        return outbox.about(wish).stream().map(OutgoingMessage::message).toList();
    }
}
