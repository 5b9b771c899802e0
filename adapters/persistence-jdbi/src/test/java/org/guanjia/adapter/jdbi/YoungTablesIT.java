package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that is new looks keys up by the key before PostgreSQL has gathered statistics by itself. */
class YoungTablesIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final TownCode TOWN = new TownCode("441900006");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final int ACTS = 2_048;

    private final Dialect dialect = Dialect.POSTGRESQL;

    /** A connection that planned it while the table was empty plans it anew. */
    @Test
    void looks_up_what_a_foreign_key_names_by_that_key_once_the_table_has_grown() {
        DATABASE.jdbi().useHandle(handle -> {
            handle.execute("alter table <schema>.journal set (autovacuum_enabled = off)");
            handle.execute("set plan_cache_mode = force_generic_plan");
            handle.execute(
                    "prepare named(varchar, varchar, bigint) as"
                            + " select 1 from only <schema>.journal where town = $1 and aggregate = $2 and version = $3 for key share");
            assertThat(plan(handle)).doesNotContain("journal_pk");

            Transactions transactions = new JdbiTransactions(DATABASE.jdbi(), dialect.flushPath(), dialect.turns());
            for (int act = 0; act < ACTS; act++) {
                Outcome<?, ?> outcome = extension(act);
                transactions.in(
                        TOWN, Optional.empty(), tx -> new Changes("staff-17", NOON, List.of(outcome), List.of()));
            }

            assertThat(plan(handle)).contains("journal_pk");
        });
    }

    private static String plan(Handle handle) {
        return String.join(
                "\n",
                handle.createQuery("explain execute named('441900006', '01', 1)")
                        .mapTo(String.class)
                        .list());
    }

    private static Outcome<?, ?> extension(int number) {
        byte[] randomness = ByteBuffer.allocate(10).putLong(2, number).array();
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(
                RulebookExtension.fold(new ExtensionId(TOWN, Ulid.of(NOON, randomness)), List.of(birth)),
                List.of(birth));
    }
}
