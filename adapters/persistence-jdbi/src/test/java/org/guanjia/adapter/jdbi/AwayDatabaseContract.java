package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.adapter.jdbi.DatabaseSettings.Patience;
import org.guanjia.application.port.Changes;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores say while the database is away, and that they go on by themselves once it is back. */
abstract class AwayDatabaseContract {

    static final Patience SHORT = new Patience(Duration.ofSeconds(1), Duration.ofMillis(1500));

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final String DOCUMENT = "会议纪要〔2026〕3号";
    private static final String ACTOR = "staff-0017";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final int MOST_TRIES = 60;

    private Database database;
    private Stores stores;

    /** A database of its own. */
    abstract DatabaseSettings settings() throws Exception;

    /** From now on nobody reaches it; whoever does is cut off. */
    abstract void takeAway() throws Exception;

    /** It is there again, with what was in it. */
    abstract void bringBack() throws IOException;

    /** A query that takes minutes. */
    abstract String endlessQuery();

    @BeforeEach
    void open() throws Exception {
        database = Database.open(settings());
        stores = TestDatabase.stores(database.dataSource(), SchemaName.DEFAULT, HostTransaction.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_store_and_view_is_guarded() throws Exception {
        for (RecordComponent port : Stores.class.getRecordComponents()) {
            assertThat(Proxy.isProxyClass(port.getAccessor().invoke(stores).getClass()))
                    .as(port.getName())
                    .isTrue();
        }
    }

    @Test
    void says_that_the_database_is_away_and_goes_on_once_it_is_back() throws Exception {
        ExtensionId id = newId();
        put(id, newKey());

        takeAway();
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> put(newId(), newKey()));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stores.journal().entries(id));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stores.extensionViews().find(id));

        bringBack();
        assertThat(onceBack(() -> stores.journal().entries(id))).hasSize(1);
    }

    @Test
    void a_decision_whose_database_is_lost_midway_changes_nothing_and_can_be_made_again() throws Exception {
        ExtensionId id = newId();
        CommandKey key = newKey();

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stores.transactions().in(DONGGUAN, Optional.of(key), tx -> {
                    assertThat(tx.extensions().find(id)).isEmpty();
                    lose();
                    return changes(id);
                }))
                .satisfies(failure -> assertThat(told(failure)).doesNotContain(DOCUMENT, ACTOR));

        bringBack();
        assertThat(onceBack(() -> stores.journal().entries(id))).isEmpty();
        assertThat(put(id, key)).isEqualTo(new Receipt(id.text(), 1));
        assertThat(stores.journal().entries(id)).hasSize(1);
    }

    @Test
    void whether_a_refused_command_was_answered_before_is_away_too_where_the_database_is_lost_midway()
            throws Exception {
        ExtensionId id = newId();
        CommandKey key = newKey();
        put(id, key);

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stores.transactions().in(DONGGUAN, Optional.of(key), tx -> {
                    assertThat(tx.extensions().find(id)).isPresent();
                    lose();
                    throw Refusal.Conflict.staleVersion(1);
                }));

        bringBack();
        assertThat(onceBack(() -> put(id, key))).isEqualTo(new Receipt(id.text(), 1));
    }

    @Test
    void a_statement_that_takes_too_long_is_given_up() {
        Jdbi jdbi = Jdbi.create(database.dataSource());
        Callable<?> endless = GuardedStore.of(
                Callable.class,
                () -> jdbi.withHandle(handle ->
                        handle.select(endlessQuery()).mapTo(String.class).list()));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(endless::call);
        assertThat(stores.journal().entries(newId())).isEmpty();
    }

    @Test
    void a_pool_that_has_no_connection_left_in_time_is_away_too() throws Exception {
        try (var first = database.dataSource().getConnection();
                var second = database.dataSource().getConnection()) {
            assertThat(List.of(first, second)).doesNotHaveDuplicates();
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> stores.journal().entries(newId()));
        }
        assertThat(stores.journal().entries(newId())).isEmpty();
    }

    @Test
    void a_pool_that_is_closed_is_away_for_good() {
        database.close();

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> put(newId(), newKey()));
    }

    private static String told(Throwable failure) {
        return Stream.iterate(failure, link -> link != null, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining());
    }

    private void lose() {
        try {
            takeAway();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Receipt put(ExtensionId id, CommandKey key) {
        return stores.transactions().in(DONGGUAN, Optional.of(key), tx -> changes(id));
    }

    private static Changes changes(ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                DOCUMENT,
                new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        Outcome<RulebookExtension, ExtensionEvent> born =
                new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
        return new Changes(ACTOR, NOON, List.of(born), List.of());
    }

    private static ExtensionId newId() {
        byte[] randomness = new byte[10];
        randomness[9] = (byte) SEQUENCE.incrementAndGet();
        return new ExtensionId(DONGGUAN, Ulid.of(NOON, randomness));
    }

    private static CommandKey newKey() {
        return CommandKey.of(ACTOR, "away-" + SEQUENCE.incrementAndGet(), "request".getBytes(StandardCharsets.UTF_8));
    }

    /** Each try waits as long as the pool does. */
    private static <T> T onceBack(Callable<T> read) throws Exception {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return read.call();
            } catch (Unavailable stillAway) {
                assertThat(stillAway).hasCauseInstanceOf(Exception.class);
            }
        }
        return read.call();
    }
}
