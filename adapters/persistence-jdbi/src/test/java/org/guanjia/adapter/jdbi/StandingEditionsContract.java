package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** That decisions go by editions that are remembered, and are never kept where others stand. */
abstract class StandingEditionsContract {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final TownCode QISHI = new TownCode("441900105");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final AtomicInteger MADE = new AtomicInteger();

    private final StatementCount count = new StatementCount();

    abstract TestDatabase database();

    @Test
    void a_decision_asks_nothing_about_editions_that_are_known() {
        Transactions here = server();
        List<Set<EditionId>> seen = new ArrayList<>();
        decide(here, seen);
        int first = count.statements();

        decide(here, seen);

        assertThat(count.statements() - first).as("less than the first").isEqualTo(first - 1);
        assertThat(seen).hasSize(2).containsOnly(seen.get(0));
    }

    @Test
    void what_was_decided_while_another_server_put_an_edition_in_force_is_decided_anew() {
        Transactions here = server();
        List<Set<EditionId>> seen = new ArrayList<>();
        decide(here, seen);
        ExtensionId decided = new ExtensionId(QISHI, newUlid());
        EditionId put = elsewhere(put(EditionKind.RULEBOOK));

        here.in(QISHI, Optional.empty(), going(seen, decided));

        assertThat(seen).hasSize(3);
        assertThat(seen.get(1)).doesNotContain(put);
        assertThat(seen.get(2)).contains(put);
        assertThat(database().stores().journal().entries(decided)).hasSize(1);
    }

    @Test
    void what_was_refused_by_editions_that_others_replaced_is_decided_anew() {
        assertDecidedAnewAfter(Refusal.Conflict.staleVersion(1));
    }

    @Test
    void what_was_found_to_change_nothing_by_editions_that_others_replaced_is_decided_anew() {
        assertDecidedAnewAfter(new IllegalStateException("Nothing to write"));
    }

    private void assertDecidedAnewAfter(RuntimeException byOutdatedOnes) {
        Transactions here = server();
        decide(here, new ArrayList<>());
        EditionId put = elsewhere(put(EditionKind.CALENDAR));
        ExtensionId decided = new ExtensionId(QISHI, newUlid());

        here.in(QISHI, Optional.empty(), tx -> {
            if (!tx.editions().standing(DONGGUAN).contains(put)) {
                throw byOutdatedOnes;
            }
            return changes(act(decided));
        });

        assertThat(database().stores().journal().entries(decided)).hasSize(1);
    }

    @Test
    void a_withdrawn_edition_is_gone_by_no_more() {
        Outcome<RecordedEdition, EditionEvent> put = put(EditionKind.POLICY_LIST);
        EditionId withdrawn = elsewhere(put);
        Transactions here = server();
        List<Set<EditionId>> seen = new ArrayList<>();
        decide(here, seen);
        elsewhere(put.state().withdraw("文本有误", NOON));

        decide(here, seen);

        assertThat(seen.get(0)).contains(withdrawn);
        assertThat(seen.get(seen.size() - 1)).doesNotContain(withdrawn);
    }

    @Test
    void a_decision_of_more_rows_than_one_message_takes_is_held_against_them_too() {
        Transactions here = server();
        decide(here, new ArrayList<>());
        EditionId put = elsewhere(put(EditionKind.RULEBOOK));
        List<Set<EditionId>> seen = new ArrayList<>();

        here.in(QISHI, Optional.empty(), tx -> {
            seen.add(tx.editions().standing(DONGGUAN));
            return changes(Stream.generate(() -> act(new ExtensionId(QISHI, newUlid())))
                    .limit(40)
                    .toArray(Outcome[]::new));
        });

        assertThat(seen).hasSize(2);
        assertThat(seen.get(1)).contains(put);
    }

    @Test
    void in_a_hosts_transaction_they_are_asked_for() throws Exception {
        Transactions here = server();
        decide(here, new ArrayList<>());
        EditionId put = elsewhere(put(EditionKind.RULEBOOK));
        List<Set<EditionId>> seen = new ArrayList<>();

        database().host().inTransaction(() -> {
            decide(database().stores().transactions(), seen);
            return true;
        });

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0)).contains(put);
    }

    private static void decide(Transactions here, List<Set<EditionId>> seen) {
        here.in(QISHI, Optional.empty(), going(seen, new ExtensionId(QISHI, newUlid())));
    }

    private static Decision going(List<Set<EditionId>> seen, ExtensionId decided) {
        return tx -> {
            seen.add(tx.editions().standing(DONGGUAN));
            return changes(act(decided));
        };
    }

    /** A server of its own, which remembers for itself. */
    private Transactions server() {
        Dialect dialect = Dialect.of(database().database().dataSource());
        Jdbi counting = database().jdbi().setSqlLogger(count);
        return new JdbiTransactions(counting, dialect.flushPath(), dialect.turns());
    }

    private EditionId elsewhere(Outcome<RecordedEdition, EditionEvent> outcome) {
        EditionId edition = outcome.state().id();
        database().stores().transactions().in(DONGGUAN, Optional.empty(), tx -> {
            tx.editions().find(edition);
            return changes(outcome);
        });
        return edition;
    }

    private static Outcome<RecordedEdition, EditionEvent> put(EditionKind kind) {
        int number = MADE.incrementAndGet();
        EditionTerms terms = new EditionTerms(
                kind,
                "edition-" + number,
                LocalDate.of(2031, 1, 1).plusDays(number),
                EditionText.of("正文"),
                "东府办〔2030〕9号");
        return RecordedEdition.putInForce(new EditionId(DONGGUAN, newUlid()), terms, NOON);
    }

    private static Outcome<RulebookExtension, ExtensionEvent> act(ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
    }

    private static Changes changes(Outcome<?, ?>... outcomes) {
        return new Changes("staff-17", NOON, List.of(outcomes), List.of());
    }

    private static Ulid newUlid() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return Ulid.of(NOON, randomness);
    }
}
