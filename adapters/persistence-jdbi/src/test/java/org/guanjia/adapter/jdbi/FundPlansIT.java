package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundLedger.Cursor;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.LedgerLine;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * At 200,000 accounts and as many postings every query goes by an index and reads little more than the fund or the partition
 * that it is about.
 */
class FundPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int ALL = 200_000;
    private static final int PAGE = 50;
    private static final int TOWNS = 33;
    private static final int YEARS = 5;
    private static final int UNITS = 20;
    private static final int IN_TOWN = ALL / TOWNS + 1;
    private static final int IN_YEAR = IN_TOWN / YEARS + 1;
    private static final int IN_FUND = IN_YEAR / UNITS + 1;

    private static final TownCode TOWN = new TownCode("441900008");
    private static final Fund FUND = new Fund(Programme.WISHES, FundUnit.of(TOWN), 2024);
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(ALL);

    /** One donation after the other, beside the city's money; written without the donations. */
    private static final String ACCOUNTS = """
            insert into <schema>.fund_account (town, programme, fund_year, unit, source, donation, outside, available, opened_at)
            select town, 'WISHES', fund_year, unit, 'DESIGNATED_DONATION',
                town || '-01' || lpad(n::text, 24, '0'), -100, 100, timestamptz '2024-01-01 00:00:00+00'
            from drawn""";

    private static final String CITY_ACCOUNTS = """
            insert into <schema>.fund_account (town, programme, fund_year, unit, source, donation, outside, available, opened_at)
            select distinct town, 'WISHES', fund_year, unit, 'CITY_CHARITY', '', 0, 0, timestamptz '2024-01-01 00:00:00+00'
            from drawn""";

    private static final String ENTRIES = """
            insert into <schema>.journal (town, aggregate, version, event_type, event_version, payload, occurred_at, recorded_at,
                actor, hash)
            select town, '01' || lpad(n::text, 24, '0'), 1, 'extension.recorded', 1, '', timestamptz '2024-01-01 00:00:00+00',
                timestamptz '2024-01-01 00:00:00+00', 'clerk', ''::bytea
            from drawn""";

    /** A second apart from one another. */
    private static final String POSTINGS = """
            insert into <schema>.posting (town, cause, version, line, programme, fund_year, unit, source, donation, from_pot,
                to_pot, amount, recorded_at)
            select town, '01' || lpad(n::text, 24, '0'), 1, 1, 'WISHES', fund_year, unit, 'DESIGNATED_DONATION',
                town || '-01' || lpad(n::text, 24, '0'), 'OUTSIDE', 'AVAILABLE', 100,
                timestamptz '2024-01-01 00:00:00+00' + n * interval '1 second'
            from drawn""";

    private static final String DRAWN = """
            with drawn as (select n, (441900001 + n % 33)::text as town, 2022 + n / 33 % 5 as fund_year,
                (441900001 + n % 33)::text || case when n / 165 % 20 = 0 then '' else lpad((n / 165 % 20)::text, 3, '0') end as unit
                from generate_series(0, :last) n)
            """;

    private final QueryPlans plans = new QueryPlans();
    private final Jdbi watched = DATABASE.jdbi().setSqlLogger(plans);
    private final FundLedger ledger = new JdbiFundLedger(watched, watched);

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            for (String many : List.of(ACCOUNTS, CITY_ACCOUNTS, ENTRIES, POSTINGS)) {
                handle.createUpdate(DRAWN + many).bind("last", ALL - 1).execute();
            }
        });
        jdbi.useHandle(handle -> {
            for (String table : List.of("fund_account", "posting", "journal")) {
                handle.execute("analyze <schema>." + table);
            }
        });
    }

    @Test
    void reads_the_balances_of_a_fund_within_a_decision() {
        DATABASE.jdbi()
                .setSqlLogger(plans)
                .useHandle(handle -> assertThat(new LoadedStates(handle, TOWN, Turns.Turn.atOnce())
                                .funds()
                                .balances(FUND))
                        .hasSizeBetween(IN_FUND / 2, IN_FUND + 1));

        assertReads("fund_account", IN_FUND + 1, "fund_account_pk");
    }

    @Test
    void reads_the_balances_of_a_year_and_of_a_partition() {
        assertThat(ledger.balances(new Scope.OfYear(TOWN, Programme.WISHES, 2024)))
                .hasSizeGreaterThan(IN_YEAR / 2);
        assertThat(ledger.balances(new Scope.OfPartition(TOWN))).hasSizeGreaterThan(IN_TOWN / 2);

        assertReads("fund_account", IN_YEAR + IN_TOWN + 6 * UNITS, "fund_account_pk");
    }

    @Test
    void goes_back_to_a_past_instant_through_what_was_posted_since() {
        Instant lately = LAST.minusSeconds(IN_TOWN);

        assertThat(ledger.balances(new Scope.OfFund(FUND), lately)).isNotEmpty();

        assertReads("posting", 2, "fund_account_pk", "posting_of_fund");
        assertThat(plans.rowsRead("fund_account")).isLessThanOrEqualTo(IN_FUND + 1);
    }

    @Test
    void goes_back_to_the_beginning_through_the_postings_of_the_fund() {
        assertThat(ledger.balances(new Scope.OfFund(FUND), FIRST)).isNotEmpty();

        assertReads("posting", IN_FUND, "fund_account_pk", "posting_of_fund");
    }

    @Test
    void goes_back_in_several_towns_at_once_through_their_accounts_of_that_year() {
        Instant lately = LAST.minusSeconds(IN_TOWN);

        assertThat(ledger.balances(Set.of(TOWN, new TownCode("441900009")), 2024, lately))
                .hasSizeGreaterThan(IN_YEAR);

        assertThat(plans.scan("posting")).isFalse();
        assertThat(plans.scan("fund_account")).isFalse();
        assertThat(plans.rowsRead("fund_account")).isLessThanOrEqualTo(2 * (IN_YEAR + UNITS));
    }

    @Test
    void adds_up_what_was_received_within_some_time() {
        assertThat(ledger.turnover(new Scope.OfFund(FUND), FIRST, FIRST.plusSeconds(ALL / 10)))
                .isNotEmpty();

        assertReads("posting", IN_FUND / 5, "posting_of_fund");
    }

    @Test
    void adds_up_a_year_through_its_own_postings() {
        assertThat(ledger.turnover(new Scope.OfYear(TOWN, Programme.WISHES, 2024), FIRST, LAST))
                .hasSizeGreaterThan(IN_YEAR / 2);

        assertReads("posting", IN_YEAR, "posting_of_fund");
    }

    @Test
    void pages_through_the_statement_of_a_fund() {
        List<LedgerLine> first = ledger.statement(FUND, Optional.empty(), PAGE);
        List<LedgerLine> second = ledger.statement(FUND, Optional.of(Cursor.of(first.get(PAGE / 2))), PAGE / 2);

        assertThat(first).hasSize(PAGE);
        assertThat(second).isNotEmpty();
        assertReads("posting", IN_FUND + PAGE + 2, "journal_pk", "posting_of_fund");
        assertThat(plans.rowsRead("journal")).isLessThanOrEqualTo(2 * PAGE);
        assertThat(plans.rowsSorted()).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void finds_what_is_on_its_way_without_going_through_what_is_not() {
        assertThat(new JdbiFundViews(DATABASE.jdbi().setSqlLogger(plans)).inTransit())
                .isEmpty();

        assertThat(plans.scan("posting")).isFalse();
        assertThat(plans.indexes()).contains("posting_in_clearing");
        assertThat(plans.rowsRead("posting")).isZero();
    }

    @Test
    void shows_the_statement_of_an_account() {
        FundAccount account = FundAccount.of(FUND, MoneySource.CITY_CHARITY);

        assertThat(ledger.statement(account, Optional.empty(), PAGE)).isEmpty();

        assertThat(plans.scan("posting")).isFalse();
        assertThat(plans.rowsRead("posting")).isLessThanOrEqualTo(IN_FUND);
    }

    @Test
    void reads_what_one_act_moved() {
        ExtensionId act = new ExtensionId(TOWN, new Ulid("01" + "0".repeat(20) + "0007"));

        assertThat(ledger.entries(act)).hasSize(1);

        assertReads("posting", 1, "journal_pk", "posting_pk");
    }

    @Test
    void adds_up_a_partition() {
        assertThat(ledger.totals(Set.of(TOWN)).sum()).isZero();

        assertReads("fund_account", IN_TOWN + 6 * UNITS, "fund_account_pk");
    }

    @Test
    void moves_money_by_the_key_of_its_account_alone() {
        Map<String, Object> account = FundRows.account(FundAccount.of(FUND, MoneySource.CITY_CHARITY));
        DATABASE.jdbi()
                .setSqlLogger(plans)
                .useHandle(
                        handle -> handle.createQuery("select 1 from <schema>.fund_account where " + FundRows.OF_ACCOUNT)
                                .bindMap(account)
                                .mapTo(Integer.class)
                                .one());

        assertReads("fund_account", 1, "fund_account_pk");
    }

    private void assertReads(String table, long most, String... indexes) {
        assertThat(plans.scan(table)).as("every row was gone through").isFalse();
        assertThat(plans.indexes()).containsExactlyInAnyOrder(indexes);
        assertThat(plans.rowsRead(table)).as("rows read").isLessThanOrEqualTo(most);
    }
}
