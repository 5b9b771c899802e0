package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What these stores keep beyond the contracts: the chain of hashes, and everything across a restart. */
abstract class JournalChainContract {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Actor BUREAU = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");

    private static final AtomicInteger MADE = new AtomicInteger();

    abstract TestDatabase database();

    @Test
    void links_every_entry_to_the_one_before_and_keeps_the_head_in_the_state() {
        ExtensionId id = newId();
        write(recorded(id));
        end(id, LocalDate.of(2026, 6, 30));
        end(id, LocalDate.of(2026, 5, 31));

        byte[] head = HashChain.beginning();
        List<Linked> entries = linked(id);
        for (Linked entry : entries) {
            head = HashChain.next(head, entry.row());
            assertThat(entry.hash()).isEqualTo(hex(head));
        }
        assertThat(entries).hasSize(3);
        assertThat(headOf(id)).isEqualTo(head);
    }

    @Test
    void goes_on_after_a_restart_where_it_stopped() {
        ExtensionId id = newId();
        CommandKey key = CommandKey.of(BUREAU.subject(), "key-" + id, new byte[0]);
        Receipt receipt = database()
                .stores()
                .transactions()
                .in(DONGGUAN, Optional.of(key), tx -> Changes.by(BUREAU, MORNING, recorded(id)));

        database().reopen();

        assertThat(database()
                        .stores()
                        .transactions()
                        .in(DONGGUAN, Optional.of(key), tx -> Changes.by(BUREAU, MORNING, recorded(newId()))))
                .isEqualTo(receipt);
        assertThat(database().stores().journal().entries(id)).hasSize(1);
        end(id, LocalDate.of(2026, 6, 30));
        assertThat(database().stores().journal().entries(id)).hasSize(2);
    }

    @Test
    void does_not_write_over_an_aggregate_that_was_never_loaded() {
        ExtensionId id = newId();
        var birth = recorded(id);
        write(birth);
        var ended =
                birth.state().then(List.of(new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", MORNING)));

        assertThatIllegalStateException().isThrownBy(() -> write(ended)).withMessageContaining("without being loaded");
    }

    @Test
    void takes_one_query_and_at_most_three_batches_for_a_plain_act() {
        ExtensionId id = newId();
        write(recorded(id));
        StatementCount count = new StatementCount();
        JdbiTransactions transactions = new JdbiTransactions(
                database().jdbi().setSqlLogger(count),
                new BatchFlush(Dialect.of(database().database().dataSource())),
                Turns.together());

        transactions.in(
                DONGGUAN,
                Optional.of(CommandKey.of(BUREAU.subject(), "counted-" + id, new byte[0])),
                tx -> Changes.by(
                        BUREAU,
                        MORNING,
                        tx.extensions()
                                .find(id)
                                .orElseThrow()
                                .then(List.of(
                                        new ExtensionEvent.EndedEarly(LocalDate.of(2026, 6, 30), "新方案施行", MORNING)))));

        assertThat(count.statements()).isEqualTo(4);
    }

    @Test
    void refuses_a_twin_whose_first_is_still_in_flight_after_a_while() {
        ExtensionId id = newId();
        CommandKey key = CommandKey.of(BUREAU.subject(), "in-flight-" + id, new byte[0]);

        database().jdbi().useTransaction(first -> {
            takeKey(first, key);
            assertThat(conflictOf(() -> database()
                            .stores()
                            .transactions()
                            .in(DONGGUAN, Optional.of(key), tx -> Changes.by(BUREAU, MORNING, recorded(id)))))
                    .isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT);
            first.rollback();
        });
        assertThat(database().stores().journal().entries(id)).isEmpty();
    }

    @Test
    void takes_the_row_that_somebody_else_is_writing_for_changed() {
        ExtensionId id = newId();
        write(recorded(id));

        database().jdbi().useTransaction(other -> {
            other.createQuery("select version from <schema>.rulebook_extension where id = :id for update")
                    .bind("id", id.ulid().text())
                    .mapTo(Long.class)
                    .one();
            assertThat(conflictOf(() -> end(id, LocalDate.of(2026, 6, 30))))
                    .isEqualTo(Refusal.Conflict.Reason.STALE_VERSION);
        });
        assertThat(database().stores().journal().entries(id)).hasSize(1);
    }

    @Test
    void calls_what_the_domain_would_refuse_today_damaged_and_not_a_fault_of_the_reader() {
        ExtensionId id = newId();
        write(recorded(id));
        database()
                .jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update <schema>.rulebook_extension set ground = ' ' where id = :id")
                        .bind("id", id.ulid().text())
                        .execute());

        assertThatIllegalStateException()
                .isThrownBy(() -> database().stores().extensionViews().find(id))
                .withMessageContaining("damaged");
    }

    private static void takeKey(Handle handle, CommandKey key) {
        handle.createUpdate("insert into <schema>.command values ('441900000', :actor, :key, :hash, 'x', 1, :at)")
                .bind("actor", key.actor())
                .bind("key", key.key())
                .bind("hash", key.requestHash())
                .bind("at", MORNING.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Refusal.Conflict.Reason conflictOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.Conflict.class, act).reason();
    }

    private static ExtensionId newId() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return new ExtensionId(DONGGUAN, Ulid.of(MORNING, randomness));
    }

    private static Outcome<RulebookExtension, ExtensionEvent> recorded(ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "会议纪要",
                new TreeSet<>(List.of(2026)));
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, MORNING);
        return new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
    }

    private void write(Outcome<RulebookExtension, ExtensionEvent> outcome) {
        database().stores().transactions().in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU, MORNING, outcome));
    }

    private void end(ExtensionId id, LocalDate lastDay) {
        database().stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            RulebookExtension standing = tx.extensions().find(id).orElseThrow();
            return Changes.by(
                    BUREAU, MORNING, standing.then(List.of(new ExtensionEvent.EndedEarly(lastDay, "新方案施行", MORNING))));
        });
    }

    private record Linked(JournalRow row, String hash) {}

    private List<Linked> linked(ExtensionId id) {
        Jdbi jdbi = database().jdbi();
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from <schema>.journal where aggregate = :aggregate order by version")
                .bind("aggregate", id.ulid().text())
                .map((row, context) -> new Linked(
                        new JournalRow(
                                row.getString("town"),
                                row.getString("aggregate"),
                                row.getLong("version"),
                                new EventText(
                                        row.getString("event_type"),
                                        row.getInt("event_version"),
                                        row.getString("payload")),
                                Stored.instant(row, "occurred_at"),
                                Stored.instant(row, "recorded_at"),
                                row.getString("actor")),
                        hex(row.getBytes("hash"))))
                .list());
    }

    private byte[] headOf(ExtensionId id) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select head from <schema>.rulebook_extension where id = :id")
                        .bind("id", id.ulid().text())
                        .mapTo(byte[].class)
                        .one());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
