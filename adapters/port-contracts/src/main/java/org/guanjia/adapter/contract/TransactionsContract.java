package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.endedEarly;
import static org.guanjia.adapter.contract.Fixtures.key;
import static org.guanjia.adapter.contract.Fixtures.newExtensionId;
import static org.guanjia.adapter.contract.Fixtures.newKey;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.CommandKeysForgotten;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Transactions}. */
public abstract class TransactionsContract {

    private static final LocalDate END_OF_JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate END_OF_MAY = LocalDate.of(2026, 5, 31);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void gives_a_receipt_with_the_id_and_the_version_that_stands() {
        ExtensionId id = newExtensionId();

        assertThat(put(id)).isEqualTo(new Receipt(id.text(), 1));
        assertThat(end(id, END_OF_JUNE)).isEqualTo(new Receipt(id.text(), 2));
        assertThat(stores().extensionViews().find(id).orElseThrow().terms().until())
                .isEqualTo(END_OF_JUNE);
    }

    @Test
    void leaves_no_trace_of_a_refused_decision() {
        ExtensionId id = newExtensionId();
        CommandKey key = newKey("request");

        Throwable thrown = catchThrowable(() -> in(Optional.of(key), tx -> {
            throw new Refusal.NotFound("something");
        }));

        assertThat(thrown).isInstanceOf(Refusal.NotFound.class);
        assertThat(stores().journal().entries(id)).isEmpty();
        assertThat(in(Optional.of(key), tx -> changes(recorded(id))).version())
                .as("the refusal was not recorded under the key")
                .isEqualTo(1);
    }

    @Test
    void leaves_no_trace_of_a_decision_of_which_one_part_cannot_be_written() {
        ExtensionId stale = newExtensionId();
        ExtensionId fresh = newExtensionId();
        put(stale);
        var outdated = recorded(stale);

        Throwable thrown = catchThrowable(() -> in(Optional.empty(), tx -> changes(recorded(fresh), outdated)));

        assertThat(thrown).isInstanceOf(Conflict.class);
        assertThat(stores().extensionViews().find(fresh)).isEmpty();
        assertThat(stores().journal().entries(fresh)).isEmpty();
        assertThat(stores().journal().entries(stale)).hasSize(1);
    }

    @Test
    void lets_a_failure_surface_and_leaves_no_trace() {
        ExtensionId id = newExtensionId();

        Throwable thrown = catchThrowable(() -> in(Optional.empty(), tx -> {
            tx.extensions().find(id);
            throw new IllegalStateException("planted");
        }));

        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("planted");
        assertThat(put(id).version()).isEqualTo(1);
    }

    @Test
    void loses_no_update_when_two_decide_on_the_same_version() {
        ExtensionId id = newExtensionId();
        put(id);

        Conflict refusal = catchThrowableOfType(
                Conflict.class,
                () -> in(Optional.empty(), tx -> {
                    var seen = tx.extensions().find(id).orElseThrow();
                    Runners.elsewhere(() -> end(id, END_OF_JUNE));
                    return changes(endedEarly(seen, END_OF_MAY));
                }));

        assertThat(refusal).as("the second decision is refused").isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.STALE_VERSION);
        assertThat(stores().extensionViews().find(id).orElseThrow().terms().until())
                .isEqualTo(END_OF_JUNE);
        assertThat(stores().journal().entries(id)).hasSize(2);
    }

    @Test
    void lets_only_one_of_two_births_under_one_id_happen() {
        ExtensionId id = newExtensionId();
        put(id);

        Conflict refusal = catchThrowableOfType(Conflict.class, () -> put(id));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.STALE_VERSION);
        assertThat(stores().journal().entries(id)).hasSize(1);
    }

    @Test
    void lets_one_of_many_racing_decisions_on_a_version_win() {
        ExtensionId id = newExtensionId();
        put(id);

        List<Boolean> won = Runners.race(8, i -> () -> {
            try {
                end(id, END_OF_JUNE.minusDays(i));
                return true;
            } catch (Conflict lost) {
                return false;
            }
        });

        long winners = won.stream().filter(Boolean::booleanValue).count();
        assertThat(stores().extensionViews().find(id).orElseThrow().version()).isEqualTo(1 + winners);
        assertThat(stores().journal().entries(id)).hasSize((int) (1 + winners));
        assertThat(winners).isPositive();
    }

    @Test
    void gives_the_first_receipt_again_when_a_command_arrives_twice() {
        ExtensionId id = newExtensionId();
        CommandKey key = newKey("request");
        Receipt first = in(Optional.of(key), tx -> changes(recorded(id)));

        Receipt second = in(Optional.of(key), tx -> changes(recorded(newExtensionId())));

        assertThat(second).as("one effect, one receipt").isEqualTo(first);
        assertThat(stores().journal().entries(id)).hasSize(1);
    }

    @Test
    void gives_the_first_receipt_again_even_where_the_decision_would_refuse_now() {
        ExtensionId id = newExtensionId();
        put(id);
        CommandKey key = newKey("request");
        Receipt first = in(Optional.of(key), tx -> changes(endedEarly(load(tx, id), END_OF_JUNE)));

        Receipt second = in(Optional.of(key), tx -> {
            throw Conflict.staleVersion(1);
        });

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refuses_a_key_that_comes_back_with_another_request() {
        CommandKey key = newKey("request");
        in(Optional.of(key), tx -> changes(recorded(newExtensionId())));
        ExtensionId other = newExtensionId();

        Conflict refusal = catchThrowableOfType(
                Conflict.class,
                () -> in(Optional.of(key(key.key(), "another request")), tx -> changes(recorded(other))));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.KEY_REUSED);
        assertThat(stores().journal().entries(other)).isEmpty();
    }

    @Test
    void keeps_the_keys_of_two_actors_apart() {
        CommandKey key = newKey("request");
        CommandKey namesake = new CommandKey("staff-0018", key.key(), key.requestHash());
        Receipt first = in(Optional.of(key), tx -> changes(recorded(newExtensionId())));

        Receipt second = in(Optional.of(namesake), tx -> changes(recorded(newExtensionId())));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void keeps_the_keys_of_two_partitions_apart() {
        TownCode shenzhen = new TownCode("440300000");
        CommandKey key = newKey("request");
        ExtensionId there = new ExtensionId(shenzhen, newExtensionId().ulid());
        Receipt first = in(Optional.of(key), tx -> changes(recorded(newExtensionId())));

        Receipt second = stores().transactions().in(shenzhen, Optional.of(key), tx -> changes(recorded(there)));

        assertThat(second).isEqualTo(new Receipt(there.text(), 1)).isNotEqualTo(first);
    }

    @Test
    void neither_reads_nor_writes_outside_its_partition() {
        TownCode shenzhen = new TownCode("440300000");
        ExtensionId here = newExtensionId();
        Transactions transactions = stores().transactions();

        assertThat(catchThrowable(() -> transactions.in(shenzhen, Optional.empty(), tx -> changes(recorded(here)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(catchThrowable(() -> transactions.in(
                        shenzhen, Optional.empty(), tx -> changes(endedEarly(load(tx, here), END_OF_JUNE)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stores().journal().entries(here)).isEmpty();
    }

    @Test
    void gives_a_twin_that_overtook_the_only_effect() {
        CommandKey key = newKey("request");
        ExtensionId overtaken = newExtensionId();
        List<Receipt> twin = new ArrayList<>();

        Receipt receipt = in(Optional.of(key), tx -> {
            if (twin.isEmpty()) {
                twin.add(Runners.elsewhere(() -> in(Optional.of(key), inner -> changes(recorded(newExtensionId())))));
            }
            return changes(recorded(overtaken));
        });

        assertThat(receipt).isEqualTo(twin.get(0));
        assertThat(stores().journal().entries(overtaken)).isEmpty();
    }

    @Test
    void gives_racing_twins_one_effect() {
        CommandKey key = newKey("request");

        List<Receipt> receipts =
                Runners.race(8, i -> () -> in(Optional.of(key), tx -> changes(recorded(newExtensionId()))));

        assertThat(receipts).hasSize(8).containsOnly(receipts.get(0));
    }

    @Test
    void writes_several_aggregates_and_several_events_of_one_decision() {
        ExtensionId first = newExtensionId();
        ExtensionId second = newExtensionId();
        var birth = recorded(first);
        var both = new Outcome<>(
                endedEarly(birth.state(), END_OF_JUNE).state(),
                List.of(
                        birth.events().get(0),
                        endedEarly(birth.state(), END_OF_JUNE).events().get(0)));

        Receipt receipt = in(Optional.empty(), tx -> changes(both, recorded(second)));

        assertThat(receipt).isEqualTo(new Receipt(first.text(), 2));
        assertThat(stores().journal().entries(first)).hasSize(2);
        assertThat(stores().journal().entries(second)).hasSize(1);
    }

    private Receipt put(ExtensionId id) {
        return in(Optional.empty(), tx -> changes(recorded(id)));
    }

    private Receipt end(ExtensionId id, LocalDate lastDay) {
        return in(Optional.empty(), tx -> changes(endedEarly(load(tx, id), lastDay)));
    }

    private static RulebookExtension load(Transactions.Transaction tx, ExtensionId id) {
        return tx.extensions().find(id).orElseThrow();
    }

    private static Changes changes(Outcome<?, ?>... outcomes) {
        return Changes.by(BUREAU_CLERK, NOON, outcomes);
    }

    @Test
    void forgets_the_keys_that_are_old_enough_and_no_others() {
        CommandKey key = newKey("request");
        TownCode town = newTown();
        WishId about = new WishId(town, newUlid());
        Receipt first = stores().transactions()
                .in(
                        town,
                        Optional.of(key),
                        tx -> forgetting(town, NOON.minusSeconds(1)).about(about));

        stores().transactions().in(town, Optional.empty(), tx -> forgetting(town, NOON));
        Receipt echo = stores().transactions().in(town, Optional.of(key), tx -> forgetting(town, NOON));
        stores().transactions().in(town, Optional.empty(), tx -> forgetting(town, NOON.plusSeconds(1)));
        Receipt anew = stores().transactions().in(town, Optional.of(key), tx -> forgetting(town, NOON));

        assertThat(echo).isEqualTo(first);
        assertThat(anew).isNotEqualTo(first);
    }

    private static Changes forgetting(TownCode town, Instant before) {
        return Changes.beside(
                BUREAU_CLERK, NOON, new WishId(town, newUlid()), List.of(new CommandKeysForgotten(town, before)));
    }

    private Receipt in(Optional<CommandKey> key, Decision decision) {
        return stores().transactions().in(DONGGUAN, key, decision);
    }
}
