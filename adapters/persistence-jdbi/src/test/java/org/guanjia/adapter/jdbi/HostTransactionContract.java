package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.Test;

/** What a host may rely on that lets the stores join its transactions. */
abstract class HostTransactionContract {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    /** The database, with stores that are used as they are. */
    abstract TestDatabase database();

    @Test
    void what_was_written_vanishes_with_the_roll_back() {
        ExtensionId first = newId();
        ExtensionId second = newId();

        assertThat(catchThrowable(() -> host().inTransaction(() -> {
                    write(first);
                    write(second);
                    throw new IllegalStateException("the host changed its mind");
                })))
                .hasMessage("the host changed its mind");

        assertThat(stores().extensionViews().find(first)).isEmpty();
        assertThat(stores().extensionViews().find(second)).isEmpty();
        assertThat(stores().journal().entries(first)).isEmpty();
    }

    @Test
    void what_was_written_is_seen_within_the_transaction_and_by_others_after_the_commit() throws Exception {
        ExtensionId id = newId();

        host().inTransaction(() -> {
            write(id);
            assertThat(stores().extensionViews().find(id)).isPresent();
            assertThat(stores().journal().entries(id)).hasSize(1);
            assertThat(end(id, Optional.empty()).version()).isEqualTo(2);
            assertThat(elsewhere(id)).as("seen by others before the commit").isFalse();
            return id;
        });

        assertThat(elsewhere(id)).isTrue();
    }

    @Test
    void the_connection_is_neither_committed_nor_rolled_back_nor_closed_nor_switched() throws Exception {
        host().calls().clear();
        CommandKey key = newKey();

        host().inTransaction(() -> {
            Receipt receipt = in(Optional.of(key), tx -> changes(born(newId())));
            in(Optional.of(key), tx -> changes(born(newId())));
            stores().extensionViews().list(Optional.empty(), Optional.empty(), 1);
            assertThat(catchThrowable(() -> in(Optional.empty(), tx -> {
                        throw new Refusal.NotFound("something");
                    })))
                    .isInstanceOf(Refusal.NotFound.class);
            return receipt;
        });

        assertThat(host().calls())
                .contains("prepareStatement")
                .doesNotContain("commit", "rollback", "close", "abort", "setAutoCommit", "setTransactionIsolation");
    }

    @Test
    void a_decision_that_refuses_leaves_the_transaction_usable_and_empty() throws Exception {
        ExtensionId id = newId();
        CommandKey key = newKey();

        host().inTransaction(() -> {
            assertThat(catchThrowable(() -> in(Optional.of(key), tx -> {
                        throw new Refusal.NotFound("something");
                    })))
                    .isInstanceOf(Refusal.NotFound.class);
            return in(Optional.of(key), tx -> changes(born(id)));
        });

        assertThat(stores().extensionViews().find(id)).isPresent();
    }

    @Test
    void an_echo_gets_the_first_receipt_within_the_transaction_and_after_it() throws Exception {
        CommandKey key = newKey();
        ExtensionId id = newId();

        Receipt first = host().inTransaction(() -> {
            Receipt receipt = in(Optional.of(key), tx -> changes(born(id)));
            assertThat(in(Optional.of(key), tx -> changes(born(newId())))).isEqualTo(receipt);
            return receipt;
        });

        assertThat(host().inTransaction(() -> in(Optional.of(key), tx -> changes(born(newId())))))
                .isEqualTo(first);
        assertThat(in(Optional.of(key), tx -> changes(born(newId())))).isEqualTo(first);
        assertThat(stores().journal().entries(id)).hasSize(1);
    }

    @Test
    void a_conflict_surfaces_after_one_decision_and_nothing_remains_after_the_roll_back() throws Exception {
        ExtensionId id = newId();
        write(id);
        CommandKey key = newKey();
        AtomicInteger decisions = new AtomicInteger();

        Conflict refusal = catchThrowableOfType(
                Conflict.class,
                () -> host().inTransaction(() -> in(Optional.of(key), tx -> {
                    decisions.incrementAndGet();
                    RulebookExtension seen = tx.extensions().find(id).orElseThrow();
                    CompletableFuture.runAsync(() -> end(id, Optional.empty())).join();
                    return changes(ended(seen));
                })));

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.STALE_VERSION);
        assertThat(decisions).hasValue(1);
        assertThat(stores().journal().entries(id)).hasSize(2);
        assertThat(host().inTransaction(() -> in(Optional.of(key), tx -> changes(born(newId()))))
                        .version())
                .as("the key was not taken")
                .isEqualTo(1);
    }

    @Test
    void a_twin_that_takes_too_long_is_a_conflict_and_the_host_may_call_anew() throws Exception {
        CommandKey key = newKey();
        ExtensionId id = newId();

        Conflict refusal = host().inTransaction(() -> {
            Receipt inFlight = in(Optional.of(key), tx -> changes(born(id)));
            assertThat(inFlight.version()).isEqualTo(1);
            return CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                            Conflict.class,
                            () -> host().inTransaction(() -> {
                                waitBriefly(host().connection());
                                return in(Optional.of(key), tx -> changes(born(newId())));
                            })))
                    .join();
        });

        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Conflict.Reason.TWIN_IN_FLIGHT);
        assertThat(host().inTransaction(() -> in(Optional.of(key), tx -> changes(born(newId())))))
                .isEqualTo(new Receipt(id.text(), 1));
    }

    @Test
    void without_an_open_transaction_each_decision_has_its_own() {
        ExtensionId id = newId();

        write(id);

        assertThat(elsewhere(id)).isTrue();
    }

    private void waitBriefly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(briefLockTimeout());
        }
    }

    /** What makes the statements of a connection give up waiting soon. */
    abstract String briefLockTimeout();

    private TestHost host() {
        return database().host();
    }

    private Stores stores() {
        return database().stores();
    }

    private boolean elsewhere(ExtensionId id) {
        return CompletableFuture.supplyAsync(
                        () -> stores().extensionViews().find(id).isPresent())
                .join();
    }

    private Receipt write(ExtensionId id) {
        return in(Optional.empty(), tx -> changes(born(id)));
    }

    private Receipt end(ExtensionId id, Optional<CommandKey> key) {
        return in(key, tx -> changes(ended(tx.extensions().find(id).orElseThrow())));
    }

    private Receipt in(Optional<CommandKey> key, Decision decision) {
        return stores().transactions().in(DONGGUAN, key, decision);
    }

    private static Changes changes(Outcome<?, ?> outcome) {
        return new Changes("staff-0017", NOON, List.of(outcome), List.of());
    }

    private static Outcome<RulebookExtension, ExtensionEvent> born(ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "会议纪要〔2026〕3号",
                new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
    }

    private static Outcome<RulebookExtension, ExtensionEvent> ended(RulebookExtension extension) {
        return extension.then(List.of(new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", NOON)));
    }

    private static ExtensionId newId() {
        byte[] randomness = new byte[10];
        randomness[0] = 3;
        randomness[9] = (byte) SEQUENCE.incrementAndGet();
        return new ExtensionId(DONGGUAN, Ulid.of(NOON, randomness));
    }

    private static CommandKey newKey() {
        return CommandKey.of(
                "staff-0017", "host-" + SEQUENCE.incrementAndGet(), "request".getBytes(StandardCharsets.UTF_8));
    }
}
