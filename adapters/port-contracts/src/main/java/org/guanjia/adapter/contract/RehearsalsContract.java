package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.key;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newKey;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Rehearsals}. */
public abstract class RehearsalsContract {

    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void tells_what_a_decision_would_yield_and_writes_nothing() {
        ExtensionId id = newExtensionId();
        in(Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(id)));
        Decision ending = tx -> Changes.by(
                BUREAU_CLERK, NOON, endedEarly(tx.extensions().find(id).orElseThrow(), END_OF_JUNE));

        assertThat(rehearsed(newKey("request"), ending))
                .map(changes -> changes.receipt().version())
                .contains(2L);
        assertThat(stores().extensionViews().find(id).orElseThrow().version()).isEqualTo(1);
        assertThat(stores().journal().entries(id)).hasSize(1);
        assertThat(in(Optional.empty(), ending).version())
                .as("it can be decided still")
                .isEqualTo(2);
    }

    @Test
    void refuses_as_the_decision_does_and_keeps_the_key_free() {
        CommandKey key = newKey("request");

        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> rehearsed(key, tx -> {
                    throw new Refusal.NotFound("something");
                }));

        assertThat(in(Optional.of(key), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId())))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void has_nothing_to_tell_of_a_refusal_where_the_command_was_answered_and_knows_that_it_was() {
        CommandKey key = newKey("request");
        assertThat(stores().rehearsals().isAnswered(DONGGUAN, key)).isFalse();
        Receipt first = in(Optional.of(key), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId())));

        assertThat(stores().rehearsals().isAnswered(DONGGUAN, key)).isTrue();
        assertThat(rehearsed(key, tx -> {
                    throw new Refusal.NotFound("something");
                }))
                .isEmpty();
        assertThat(in(Optional.of(key), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()))))
                .isEqualTo(first);
    }

    @Test
    void has_nothing_to_tell_of_a_refusal_that_its_twin_brought_about() {
        CommandKey key = newKey("request");

        assertThat(rehearsed(key, tx -> {
                    Runners.elsewhere(() ->
                            in(Optional.of(key), inner -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId()))));
                    throw Refusal.Conflict.staleVersion(1);
                }))
                .isEmpty();
    }

    @Test
    void refuses_a_key_that_comes_back_with_another_request() {
        CommandKey key = newKey("request");
        in(Optional.of(key), tx -> Changes.by(BUREAU_CLERK, NOON, recorded(newExtensionId())));

        CommandKey other = key(key.key(), "another request");
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> rehearsed(other, tx -> {
                    throw new Refusal.NotFound("something");
                }))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.KEY_REUSED));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().rehearsals().isAnswered(DONGGUAN, other))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.KEY_REUSED));
    }

    @Test
    void does_not_read_outside_its_partition() {
        ExtensionId here = newExtensionId();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stores().rehearsals().rehearse(new TownCode("440300000"), Optional.empty(), tx -> {
                    tx.extensions().find(here);
                    return Changes.by(BUREAU_CLERK, NOON, recorded(here));
                }));
    }

    private Optional<Changes> rehearsed(CommandKey key, Decision decision) {
        return stores().rehearsals().rehearse(DONGGUAN, Optional.of(key), decision);
    }

    private Receipt in(Optional<CommandKey> key, Decision decision) {
        return stores().transactions().in(DONGGUAN, key, decision);
    }
}
