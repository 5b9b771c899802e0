package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Programme;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of the ledger refuse by themselves, whoever writes. */
abstract class FundTablesContract {

    private static final String TOWN = "441900006";
    private static final String ACT = "01HR3E9V00ABCDEFGHJKMNPQRS";
    private static final String NOW = "timestamp with time zone '2024-01-01 00:00:00+00'";
    private static final Pattern CONSTANT = Pattern.compile("'([A-Z_>]+)'");

    private static final String ENTRY = """
            insert into <schema>.journal values (:town, :act, 1, 'extension.recorded', 1, '{}', '2026-01-01T00:00:00Z',
                '2026-01-01T00:00:00Z', 'staff-1', :hash)""";

    abstract TestDatabase database();

    @BeforeEach
    void open_two_accounts() {
        if (count("fund_account") == 0) {
            database()
                    .jdbi()
                    .useHandle(handle -> handle.createUpdate(ENTRY)
                            .bind("town", TOWN)
                            .bind("act", ACT)
                            .bind("hash", new byte[32])
                            .execute());
            execute(account("2024", TOWN, "CITY_CHARITY", ""));
            execute("update <schema>.fund_account set outside = -100, available = 100");
            execute(account("2023", TOWN, "CITY_CHARITY", ""));
            execute("update <schema>.fund_account set outside = -100, paid = 100 where fund_year = 2023");
            execute("update <schema>.fund_account set closed_at = '2024-02-01T00:00:00Z' where fund_year = 2023");
            execute(posting("1", "'OUTSIDE', 'AVAILABLE', 100, null, null, null"));
        }
    }

    @Test
    void refuses_pots_that_do_not_balance() {
        assertThat(refusalOf(change("available = available + 1"))).contains("fund_account_balanced");
        assertThat(refusalOf(change("available = available - 1"))).contains("fund_account_balanced");
        assertThat(refusalOf(change("closed_at = opened_at"))).contains("fund_account_closed_empty");
    }

    @Test
    void refuses_pots_below_zero_that_are_not_contra() {
        for (Pot pot : Pot.values()) {
            if (!pot.isContra()) {
                String taken = pot == Pot.AVAILABLE
                        ? "outside = outside + 101, available = available - 101"
                        : FundRows.column(pot) + " = -1, outside = outside + 1";
                assertThat(refusalOf(change(taken))).as(pot.name()).contains("fund_account_covered");
            }
        }
        inTransactionThatIsRolledBack(
                handle -> handle.execute(change("clearing = clearing - 5, elsewhere = elsewhere + 5")));
    }

    @Test
    void refuses_any_change_of_a_closed_account() {
        for (String change : List.of("paid = paid - 1, outside = outside + 1", "closed_at = null")) {
            assertThat(refusalOf("update <schema>.fund_account set " + change + " where fund_year = 2023"))
                    .contains("closed");
        }
    }

    @Test
    void refuses_to_make_an_account_another_one() {
        for (String change : List.of(
                "programme = 'MICRO_PROJECTS'",
                "fund_year = 2025",
                "source = 'SOCIAL'",
                "unit = '441900006001'",
                "opened_at = '2020-02-01T00:00:00Z'")) {
            assertThat(refusalOf(change(change))).as(change).contains("another");
        }
    }

    @Test
    void refuses_to_delete_accounts_and_to_change_or_delete_postings() {
        assertThat(refusalOf("delete from <schema>.fund_account")).contains("append-only");
        assertThat(refusalOf("delete from <schema>.posting")).contains("append-only");
        assertThat(refusalOf("update <schema>.posting set amount = 99")).contains("append-only");
        assertThat(refusalOf("update <schema>.posting set recorded_at = '2020-02-01T00:00:00Z'"))
                .contains("append-only");
        assertThat(count("posting")).isEqualTo(1);
    }

    @Test
    void keeps_refusing_after_a_restart() {
        database().reopen();

        assertThat(refusalOf("delete from <schema>.posting")).contains("append-only");
        assertThat(refusalOf("update <schema>.fund_account set closed_at = null where fund_year = 2023"))
                .contains("closed");
    }

    @Test
    void refuses_accounts_that_are_none() {
        assertThat(refusalOf(account("2024", TOWN, "RESERVE", ""))).contains("fund_account_source");
        assertThat(refusalOf(account("2024", TOWN, "SOCIAL", TOWN + "-" + ACT))).contains("fund_account_donation");
        assertThat(refusalOf(account("2024", TOWN, "DESIGNATED_DONATION", ""))).contains("fund_account_donation");
        assertThat(refusalOf(account("2024", "441900007001", "SOCIAL", ""))).contains("fund_account_unit");
        assertThat(refusalOf(account("2019", TOWN, "SOCIAL", ""))).contains("fund_account_year");
        assertThat(refusalOf(account("2024", TOWN, "CITY_CHARITY", ""))).containsIgnoringCase("fund_account_pk");
        assertThat(refusalOf(account("2024", TOWN, "SOCIAL", "").replace("'WISHES'", "'LOANS'")))
                .contains("fund_account_programme");
    }

    @Test
    void refuses_postings_that_are_none() {
        assertThat(refusalOf(posting("2", "'OUTSIDE', 'AVAILABLE', 0, null, null, null")))
                .contains("posting_amount");
        assertThat(refusalOf(posting("2", "'OUTSIDE', 'PAID', 1, null, null, null")))
                .contains("posting_move");
        assertThat(refusalOf(posting("2", "'AVAILABLE', 'ELSEWHERE', 1, null, null, null")))
                .contains("posting_counterpart");
        assertThat(refusalOf(posting("2", "'OUTSIDE', 'AVAILABLE', 1, '441900006', 2024, null")))
                .contains("posting_counterpart");
        assertThat(refusalOf(posting("2", "'AVAILABLE', 'ELSEWHERE', 1, '441900006', null, null")))
                .contains("posting_counterpart");
        assertThat(refusalOf(posting("2", "'AVAILABLE', 'OUTSIDE', 1, null, null, 1")))
                .contains("posting_reverses");
        assertThat(refusalOf(posting("0", "'OUTSIDE', 'AVAILABLE', 1, null, null, null")))
                .contains("posting_line");
        assertThat(refusalOf(posting("1", "'OUTSIDE', 'AVAILABLE', 1, null, null, null")))
                .containsIgnoringCase("posting_pk");
    }

    @Test
    void refuses_postings_without_their_act_or_account() {
        String posting = posting("2", "'OUTSIDE', 'AVAILABLE', 1, null, null, null");

        assertThat(refusalOf(posting.replace(ACT, "01HR3E9V00ABCDEFGHJKMNPQRT")))
                .containsIgnoringCase("posting_in_journal");
        assertThat(refusalOf(posting.replace("'CITY_CHARITY'", "'SOCIAL'"))).containsIgnoringCase("posting_of_account");
    }

    @Test
    void refuses_orders_of_payments_that_are_none() {
        assertThat(refusalOf(order(1, "ORDERED", "WAITING", NOW, "null"))).containsIgnoringCase("payment_order_of");
        execute(
                "insert into <schema>.commitment (town, id, version, head, state, programme, fund_year, unit, committed,"
                        + " ordered, paid, released) select town, aggregate, version, hash, '{}', 'MICRO_PROJECTS', 2024, town, 1,"
                        + " 0, 0, 0 from <schema>.journal where aggregate = '" + ACT + "'");
        execute(order(1, "ORDERED", "WAITING", NOW, "null"));

        assertThat(refusalOf(order(1, "ORDERED", "WAITING", NOW, "null"))).containsIgnoringCase("payment_order_pk");
        assertThat(refusalOf(order(0, "ORDERED", "WAITING", NOW, "null"))).contains("payment_order_payment");
        assertThat(refusalOf(order(2, "RECOVERED", "WAITING", NOW, "null"))).contains("payment_order_end_stage");
        assertThat(refusalOf(order(2, "ORDERED", "DELIVERED", "null", "null"))).contains("payment_order_stage");
        assertThat(refusalOf(order(2, "ORDERED", "WAITING", "null", "null"))).contains("payment_order_under_way");
        assertThat(refusalOf(order(2, "ORDERED", "HELD", "null", "null"))).contains("payment_order_held");
        assertThat(refusalOf(order(2, "ORDERED", "HELD", "null", "'NO_WORDING'")))
                .contains("payment_order_fault");
        assertThat(refusalOf(order(2, "FAILED", "SENDING", NOW, "null"))).contains("payment_order_not_under_way");
        assertThat(refusalOf("delete from <schema>.payment_order")).contains("append-only");
    }

    private static String order(int payment, String end, String stage, String nextAt, String fault) {
        return "insert into <schema>.payment_order (town, commitment, payment, ordered_at, end_stage, version, stage,"
                + " attempts, doubts, next_at, fault, since) values ('" + TOWN + "', '" + ACT + "', " + payment + ", "
                + NOW
                + ", '" + end + "', 1, '" + stage + "', 0, 0, " + nextAt + ", " + fault + ", " + NOW + ")";
    }

    @Test
    void knows_the_constants_and_moves_that_the_domain_knows() {
        Set<String> moves = new TreeSet<>();
        for (Pot from : Pot.values()) {
            Stream.of(Pot.values()).filter(from::leadsTo).forEach(to -> moves.add(from + ">" + to));
        }
        Set<String> sources = Stream.of(MoneySource.values())
                .filter(source -> source != MoneySource.RESERVE)
                .map(Enum::name)
                .collect(Collectors.toSet());
        Set<String> withCounterpart = Stream.of(Pot.values())
                .filter(Pot::hasCounterpart)
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertThat(constantsOf("posting_move"))
                .filteredOn(found -> found.length() > 1)
                .containsExactlyInAnyOrderElementsOf(moves);
        assertThat(constantsOf("posting_counterpart")).isEqualTo(withCounterpart);
        assertThat(constantsOf("fund_account_source")).isEqualTo(sources);
        assertThat(constantsOf("payment_order_end_stage"))
                .isEqualTo(Stream.of(Payment.Stage.values()).map(Enum::name).collect(Collectors.toSet()));
        assertThat(constantsOf("fund_account_programme"))
                .isEqualTo(Stream.of(Programme.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private interface Work {
        void on(Handle handle);
    }

    private void inTransactionThatIsRolledBack(Work work) {
        database().jdbi().useTransaction(handle -> {
            work.on(handle);
            handle.rollback();
        });
    }

    private static String change(String columns) {
        return "update <schema>.fund_account set " + columns + " where fund_year = 2024";
    }

    private static String account(String year, String unit, String source, String donation) {
        return "insert into <schema>.fund_account (town, programme, fund_year, unit, source, donation, opened_at) values ('"
                + TOWN + "', 'WISHES', " + year + ", '" + unit + "', '" + source + "', '" + donation
                + "', '2024-01-01T00:00:00Z')";
    }

    private static String posting(String line, String rest) {
        return "insert into <schema>.posting (town, cause, version, line, programme, fund_year, unit, source, donation,"
                + " from_pot, to_pot, amount, counterpart_unit, counterpart_year, reverses, recorded_at) values ('"
                + TOWN + "', '" + ACT + "', 1, " + line + ", 'WISHES', 2024, '" + TOWN + "', 'CITY_CHARITY', '', "
                + rest + ", '2024-01-01T00:00:00Z')";
    }

    private void execute(String sql) {
        database().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private String refusalOf(String sql) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, () -> execute(sql));
        assertThat(refusal).as("the database refuses").isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    private Set<String> constantsOf(String constraint) {
        String clause = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select check_clause from information_schema.check_constraints
                        where lower(constraint_name) = :name and lower(constraint_schema) = :schema""")
                        .bind("name", constraint)
                        .bind("schema", database().schema().text())
                        .mapTo(String.class)
                        .one());
        return CONSTANT.matcher(clause).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private int count(String table) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>." + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
