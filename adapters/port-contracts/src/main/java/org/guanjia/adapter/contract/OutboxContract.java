package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newKey;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Outbox}. */
public abstract class OutboxContract {

    private final WishId wish = new WishId(DONGGUAN, newUlid());

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void holds_every_message_of_a_decision_that_took_effect_as_it_was_queued() {
        QueuedMessage receipt = message(WishMessage.RECEIPT);
        QueuedMessage result = message(WishMessage.RESULT);

        queue(Optional.empty(), List.of(receipt, result));

        assertThat(queued()).containsExactly(receipt, result);
    }

    @Test
    void holds_a_message_once_however_often_its_command_arrives() {
        CommandKey key = newKey("acknowledge");
        QueuedMessage first = message(WishMessage.RECEIPT);

        queue(Optional.of(key), List.of(first));
        queue(Optional.of(key), List.of(message(WishMessage.RECEIPT)));

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
                            .with(List.of(message(WishMessage.RESULT)));
                }));

        assertThat(queued()).isEmpty();
    }

    @Test
    void refuses_a_message_of_another_partition() {
        TownCode shenzhen = new TownCode("440300000");
        QueuedMessage elsewhere = new QueuedMessage(
                new MessageId(shenzhen, newUlid()),
                wish,
                WishMessage.RECEIPT,
                new PersonId(DONGGUAN, newUlid()),
                MORNING);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> queue(Optional.empty(), List.of(elsewhere)));
    }

    private void queue(Optional<CommandKey> key, List<QueuedMessage> messages) {
        stores().transactions()
                .in(
                        DONGGUAN,
                        key,
                        tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()))
                                .with(messages));
    }

    private QueuedMessage message(WishMessage kind) {
        return new QueuedMessage(
                new MessageId(DONGGUAN, newUlid()), wish, kind, new PersonId(DONGGUAN, newUlid()), MORNING);
    }

    private List<QueuedMessage> queued() {
        Outbox outbox = stores().outbox();
        return outbox.about(wish);
    }
}
