package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.BroughtAlong;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What these stores promise of wishes beyond the contracts: few statements, and one counter for all servers. */
abstract class WishStoresContract {

    private static final TownCode GUANCHENG = new TownCode("441900006");
    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Actor CLERK = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final int YEAR = 2026;
    private static final int EACH = 20;
    private static final int MOST_TRIES = 20;

    private static final AtomicInteger MADE = new AtomicInteger();

    abstract TestDatabase database();

    @Test
    void takes_at_most_six_statements_for_a_plain_act() {
        WishId id = newId();
        database().stores().transactions().in(GUANCHENG, Optional.empty(), tx -> born(tx, id));
        StatementCount count = new StatementCount();

        counting(count)
                .in(
                        GUANCHENG,
                        Optional.of(CommandKey.of(CLERK.subject(), "counted-" + id, new byte[0])),
                        tx -> Changes.by(
                                        CLERK,
                                        NOON,
                                        acknowledged(tx.wishes().find(id).orElseThrow()))
                                .with(List.of(new QueuedMessage(
                                        new MessageId(GUANCHENG, id.ulid()),
                                        id,
                                        MessageOccasion.RECEIPT,
                                        new PersonId(GUANCHENG, id.ulid()),
                                        NOON))));

        assertThat(count.statements()).as("state, key, journal, state, outbox").isEqualTo(5);
    }

    @Test
    void takes_at_most_six_statements_for_a_submission() {
        WishId first = newId();
        WishId second = newId();
        database().stores().transactions().in(GUANCHENG, Optional.empty(), tx -> born(tx, first));
        StatementCount count = new StatementCount();

        counting(count)
                .in(
                        GUANCHENG,
                        Optional.of(CommandKey.of(CLERK.subject(), "counted-" + second, new byte[0])),
                        tx -> born(tx, second));

        assertThat(count.statements()).as("number, key, journal, state").isEqualTo(4);
    }

    @Test
    void takes_as_many_statements_for_a_hundred_submissions_together_as_for_one() {
        StatementCount count = new StatementCount();

        counting(count).in(GUANCHENG, Optional.empty(), tx -> {
            List<Outcome<?, ?>> outcomes = new ArrayList<>();
            tx.caseNumbers().next(CaseKind.WISH, YEAR, 100).forEach(number -> outcomes.add(born(number, newId())));
            return new Changes(CLERK.subject(), NOON, outcomes, List.of());
        });

        assertThat(count.statements())
                .as("numbers, where they begin too, journal, states")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void counts_cases_without_a_gap_on_two_servers_at_once() throws Exception {
        TownCode town = new TownCode("441900009");
        List<Integer> serials = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Database second = Database.open(database().settings(database().schema()))) {
            List<Callable<Void>> counting = new ArrayList<>();
            for (Database server :
                    List.of(database().database(), second, database().database(), second)) {
                Transactions transactions = transactions(jdbi(server));
                counting.add(() -> {
                    for (int i = 0; i < EACH; i++) {
                        serials.add(countedAtLast(transactions, town));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(counting)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(serials)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 4 * EACH).boxed().toList());
    }

    /** On a busy machine others may hold the counter for longer than one waits; whoever is told so comes again. */
    private static int countedAtLast(Transactions transactions, TownCode town) {
        for (int tries = 1; ; tries++) {
            try {
                return counted(transactions, town);
            } catch (Refusal.Conflict twin) {
                assertThat(twin.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT);
                assertThat(tries).as("tries").isLessThan(MOST_TRIES);
            }
        }
    }

    @Test
    void refuses_after_a_while_to_wait_for_a_counter_that_somebody_else_holds() {
        TownCode town = new TownCode("441900010");
        counted(database().stores().transactions(), town);

        database().jdbi().useTransaction(holder -> {
            new JdbiCaseNumbers(holder, town, Turns.Turn.atOnce()).next(CaseKind.WISH, YEAR);
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> counted(database().stores().transactions(), town))
                    .satisfies(
                            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT));
            holder.rollback();
        });

        assertThat(counted(database().stores().transactions(), town)).isEqualTo(2);
    }

    @Test
    void reads_the_wishes_again_after_a_restart() {
        WishId id = newId();
        database().stores().transactions().in(GUANCHENG, Optional.empty(), tx -> born(tx, id));
        Optional<WishView> before = database().stores().wishViews().find(id);

        database().reopen();

        assertThat(before).isPresent();
        assertThat(database().stores().wishViews().find(id)).isEqualTo(before);
    }

    private static WishId newId() {
        return new WishId(GUANCHENG, newUlid());
    }

    private static Ulid newUlid() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return Ulid.of(NOON, randomness);
    }

    private static Changes born(Transaction tx, WishId id) {
        return Changes.by(CLERK, NOON, born(tx.caseNumbers().next(CaseKind.WISH, YEAR), id));
    }

    private static Outcome<Wish, WishEvent> born(CaseNumber number, WishId id) {
        IntakeEvent.Submitted sample =
                (IntakeEvent.Submitted) SampleWishEvents.all().get(0);
        Origin origin = new Origin(
                number,
                sample.origin().rulebook(),
                Optional.empty(),
                NOON,
                NOON,
                sample.origin().channel(),
                Optional.empty(),
                CLERK.subject(),
                Capacity.STAFF,
                false,
                false,
                Optional.empty());
        WishEvent birth = new IntakeEvent.Submitted(
                origin,
                sample.need(),
                sample.custody(),
                List.of(),
                sample.receipt(),
                sample.whole(),
                BroughtAlong.NOTHING,
                NOON);
        return new Outcome<>(Wish.fold(id, List.of(birth)), List.of(birth));
    }

    private static Outcome<Wish, WishEvent> acknowledged(Wish wish) {
        return wish.then(List.of(new IntakeEvent.Acknowledged(NOON)));
    }

    private Transactions counting(StatementCount count) {
        return transactions(jdbi(database().database()).setSqlLogger(count));
    }

    private Transactions transactions(Jdbi jdbi) {
        return new JdbiTransactions(
                jdbi, new BatchFlush(Dialect.of(database().database().dataSource())), Turns.together());
    }

    private Jdbi jdbi(Database server) {
        return Jdbi.create(server.dataSource())
                .define("schema", database().schema().text());
    }

    private static int counted(Transactions transactions, TownCode town) {
        List<Integer> given = new ArrayList<>();
        transactions.in(town, Optional.empty(), tx -> {
            given.clear();
            given.add(tx.caseNumbers().next(CaseKind.WISH, YEAR).serial());
            return Changes.by(CLERK, NOON, extension(new ExtensionId(town, newUlid())));
        });
        return given.get(0);
    }

    private static Outcome<RulebookExtension, ExtensionEvent> extension(ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "会议纪要",
                new TreeSet<>(List.of(2026)));
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
    }
}
