package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.application.port.Posted;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit finds what somebody did to the ledger past the service and past its guards, and nothing else. */
abstract class TamperedLedgerContract {

    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00.654321Z");
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<String> GUARDS = List.of("posting_append_only", "fund_account_kept");

    private final TownCode town = new TownCode(Integer.toString(441_900_101 + MADE.incrementAndGet()));
    private final FundAccount charity = account(MoneySource.CITY_CHARITY);
    private final FundAccount social = account(MoneySource.SOCIAL);
    private String act = "";

    abstract TestDatabase database();

    @BeforeEach
    void post_to_two_accounts() {
        Outcome<RulebookExtension, ExtensionEvent> born = act();
        act = born.state().id().ulid().text();
        List<Posting> postings = List.of(
                Posting.within(charity, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1000)),
                Posting.within(charity, Pot.AVAILABLE, Pot.COMMITTED, Money.ofFen(300)),
                Posting.within(social, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(50)));
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> new Changes(
                                "staff-17",
                                NOON,
                                List.of(born),
                                List.of(
                                        new AccountOpened(charity),
                                        new AccountOpened(social),
                                        Posted.by(born, postings))));
        database().jdbi().useHandle(this::dropGuards);
    }

    @Test
    void finds_nothing_in_an_honest_ledger() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void finds_an_account_to_which_somebody_wrote() {
        tamper("update <schema>.fund_account set outside = outside - 1, available = available + 1"
                + " where town = :town and source = 'SOCIAL'");

        assertThat(findings()).containsExactly(differing(social));
    }

    @Test
    void finds_money_that_was_moved_between_the_pots_of_an_account() {
        tamper("update <schema>.fund_account set committed = committed - 300, paid = paid + 300"
                + " where town = :town and source = 'CITY_CHARITY'");

        assertThat(findings()).containsExactly(differing(charity));
    }

    @Test
    void finds_a_posting_that_was_changed_moved_or_deleted() {
        for (String change : List.of(
                "update <schema>.posting set amount = 2 where town = :town and line = 2",
                "update <schema>.posting set to_pot = 'RESERVE' where town = :town and line = 2",
                "delete from <schema>.posting where town = :town and line = 2")) {
            database().jdbi().useTransaction(handle -> {
                handle.createUpdate(change).bind("town", town.text()).execute();
                assertThat(new LedgerAudit(handle).findings(town.text()))
                        .as(change)
                        .containsExactly(differing(charity));
                handle.rollback();
            });
        }
        tamper("update <schema>.posting set source = 'SOCIAL' where town = :town and line = 2");

        assertThat(findings()).containsExactlyInAnyOrder(differing(charity), differing(social));
    }

    @Test
    void finds_a_posting_of_no_act_though_its_account_was_changed_with_it() {
        tamper("alter table <schema>.posting drop constraint if exists posting_in_journal");
        tamper("""
                insert into <schema>.posting select town, cause, version + 7, 1, programme, fund_year, unit, source, donation,
                    'OUTSIDE', 'AVAILABLE', 5, null, null, null, recorded_at
                from <schema>.posting where town = :town and line = 1""");
        tamper("update <schema>.fund_account set outside = outside - 5, available = available + 5"
                + " where town = :town and source = 'CITY_CHARITY'");

        assertThat(findings())
                .containsExactly(new Finding(new Place(town.text(), act), 8, Irregularity.POSTING_WITHOUT_CAUSE));
    }

    @Test
    void finds_a_posting_that_was_dated_otherwise_than_its_act() {
        tamper("update <schema>.posting set recorded_at = '2025-12-31T00:00:00Z' where town = :town and line = 3");

        assertThat(findings())
                .containsExactly(new Finding(new Place(town.text(), act), 1, Irregularity.POSTING_WITHOUT_CAUSE));
    }

    @Test
    void finds_what_somebody_posted_in_a_town_that_has_nothing_else() {
        TownCode other = new TownCode(Integer.toString(441_980_000 + MADE.incrementAndGet()));
        database()
                .jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                        insert into <schema>.fund_account (town, programme, fund_year, unit, source, donation, outside, available,
                            opened_at)
                        values (:town, 'WISHES', 2024, :town, 'SOCIAL', '', -1, 1, '2026-01-01T00:00:00Z')""").bind("town", other.text()).execute());

        assertThat(findings(Scope.ofTown(other)))
                .extracting(Finding::what)
                .containsExactly(Irregularity.ACCOUNT_DIFFERS);
    }

    private Finding differing(FundAccount account) {
        String named = "WISHES:2024:" + town.text() + ":" + account.source() + ":";
        return new Finding(new Place(town.text(), named), 0, Irregularity.ACCOUNT_DIFFERS);
    }

    private List<Finding> findings() {
        return findings(Scope.ofTown(town));
    }

    private List<Finding> findings(Scope scope) {
        List<Finding> findings = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Part part = database().stores().audit().examine(scope, after, 10);
            findings.addAll(part.findings());
            after = part.next();
        } while (after.isPresent());
        return findings;
    }

    private void tamper(String sql) {
        database().jdbi().useHandle(handle -> {
            var update = handle.createUpdate(sql);
            (sql.contains(":town") ? update.bind("town", town.text()) : update).execute();
        });
    }

    private void dropGuards(Handle handle) {
        for (String trigger : GUARDS) {
            String table = trigger.startsWith("posting") ? "posting" : "fund_account";
            handle.execute(
                    Dialect.of(database().database().dataSource()) == Dialect.H2
                            ? "drop trigger if exists <schema>." + trigger
                            : "drop trigger if exists " + trigger + " on <schema>." + table);
        }
    }

    private FundAccount account(MoneySource source) {
        return FundAccount.of(new Fund(Programme.WISHES, FundUnit.of(town), 2024), source);
    }

    private Outcome<RulebookExtension, ExtensionEvent> act() {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        return new Outcome<>(
                RulebookExtension.fold(new ExtensionId(town, Ulid.of(NOON, randomness)), List.of(birth)),
                List.of(birth));
    }
}
