package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SampleApprovals;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Verdict;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of approvals refuse by themselves, and what these stores notice of damage there. */
abstract class ApprovalTablesContract {

    private static final TownCode GUANCHENG = new TownCode("441900006");
    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final ApprovalId APPROVED = new ApprovalId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRS"));
    private static final ApprovalId RETURNED = new ApprovalId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRT"));
    private static final WishId WISH = new WishId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRW"));
    private static final Actor CLERK = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Pattern CONSTANT = Pattern.compile("'([A-Z_]+)'");
    private static final String OF_APPROVED = " where id = '" + APPROVED.ulid().text() + "'";
    private static final String OF_RETURNED = " where id = '" + RETURNED.ulid().text() + "'";

    abstract TestDatabase database();

    /** To load an approval and decide it: journal, state, decision, turns, parts and steps, one by one or all at once. */
    abstract int statements();

    @BeforeEach
    void write_an_approved_and_a_returned_one() {
        if (count("approval") == 0) {
            SampleApprovals samples = new SampleApprovals(GUANCHENG);
            write(samples.full(APPROVED, WISH));
            List<ApprovalEvent> returned = samples.full(RETURNED, WISH).events().subList(0, 3);
            write(new Outcome<>(Approval.fold(RETURNED, returned), returned));
        }
    }

    @Test
    void keeps_a_row_for_each_decision_of_each_round() {
        List<String> rows = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select round || ' ' || step || ' ' || version || ' ' || verdict || ' ' || officer
                        from <schema>.approval_decision where approval = :id order by version""")
                        .bind("id", APPROVED.ulid().text())
                        .mapTo(String.class)
                        .list());

        assertThat(rows)
                .containsExactly(
                        "1 1 2 APPROVE village-2",
                        "1 2 3 RETURN lead-1",
                        "2 1 5 APPROVE lead-1",
                        "3 1 9 APPROVE lead-2",
                        "3 1 10 APPROVE city-1");
    }

    @Test
    void refuses_to_delete_an_approval_and_to_change_or_delete_a_decision() {
        assertThat(refusalOf("delete from <schema>.approval")).contains("append-only");
        assertThat(refusalOf("delete from <schema>.approval_decision")).contains("append-only");
        for (String change : List.of("verdict = 'REFUSE'", "officer = 'somebody-else'", "round = round + 7")) {
            assertThat(refusalOf("update <schema>.approval_decision set " + change))
                    .as(change)
                    .contains("append-only");
        }
    }

    @Test
    void refuses_a_second_decision_of_one_place_or_by_one_officer_in_a_round() {
        String again =
                "insert into <schema>.approval_decision (town, approval, round, step, seat, version, office, officer,"
                        + " absent, verdict, decided_at, seal) select town, approval, round, %s, %s, %s, office, %s, %s, verdict, decided_at, seal"
                        + " from <schema>.approval_decision where approval = '"
                        + APPROVED.ulid().text() + "' and version = 2";

        assertThat(refusalOf(again.formatted("step", "seat", "1", "'x'", "null")))
                .containsIgnoringCase("approval_decision_pk");
        assertThat(refusalOf(again.formatted("step", "'x'", "1", "officer", "null")))
                .containsIgnoringCase("approval_decision_by_one");
        assertThat(refusalOf(again.formatted("step", "'x'", "1", "'x'", "absent")))
                .containsIgnoringCase("approval_decision_for_one");
        assertThat(refusalOf(again.formatted("step", "'x'", "version", "'x'", "null")))
                .containsIgnoringCase("approval_decision_once");
        assertThat(refusalOf(again.formatted("step", "'x'", "1", "'x'", "'x'")))
                .contains("approval_decision_for_other");
        assertThat(refusalOf(again.formatted("step", "'x'", "99", "'x'", "null")))
                .containsIgnoringCase("approval_decision_in_journal");
        assertThat(refusalOf(again.formatted("0", "'x'", "1", "'x'", "null"))).contains("approval_decision_step");
    }

    @Test
    void refuses_a_decision_without_a_seal_beside_those_that_were_made_before_there_were_seals() throws IOException {
        String unsealed = "insert into <schema>.approval_decision (town, approval, round, step, seat, version, office,"
                + " officer, verdict, decided_at) select town, approval, round, step, '%1$s', %2$s, office, '%1$s', verdict,"
                + " decided_at from <schema>.approval_decision where approval = '"
                + RETURNED.ulid().text() + "' and version = 2";
        assertThat(refusalOf(unsealed.formatted("before", 1))).containsIgnoringCase("approval_decision_sealed");

        database().jdbi().useHandle(handle -> {
            handle.execute("alter table <schema>.approval_decision drop constraint approval_decision_sealed");
            handle.execute(unsealed.formatted("before", 1));
        });
        String migration = migration("V111__decisions_sealed.sql");
        database().jdbi().useHandle(handle -> handle.execute(migration));

        assertThat(refusalOf(unsealed.formatted("after", 3))).containsIgnoringCase("approval_decision_sealed");
    }

    private String migration(String file) throws IOException {
        boolean isH2 = database().settings(database().schema()).url().startsWith("jdbc:h2");
        String path = "migration/" + (isH2 ? "h2/" : "postgresql/") + file;
        try (InputStream stream = Objects.requireNonNull(Database.class.getResourceAsStream(path))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${schema}", database().schema().text())
                    .replace(";", "");
        }
    }

    @Test
    void refuses_to_change_what_an_approval_came_to() {
        for (ApprovalStage stage : ApprovalStage.values()) {
            if (stage != ApprovalStage.APPROVED) {
                assertThat(refusalOf(change("granted = null, at_once = false, stage = '" + stage + "'", OF_APPROVED)))
                        .contains("append-only");
            }
        }
        database().jdbi().useTransaction(handle -> {
            handle.execute(change("granted = null, revoked_by = '" + RETURNED.text() + "'", OF_APPROVED));
            assertThat(refusal(() -> handle.execute(change("revoked_by = null", OF_APPROVED))))
                    .contains("append-only");
            handle.rollback();
        });
    }

    @Test
    void refuses_to_make_an_approval_one_of_something_else() {
        for (String change : List.of(
                "subject = '441900006-01HR3E9V00ABCDEFGHJKMNPQRX'",
                "subject_kind = 'allocation'",
                "at_once = false",
                "begun_at = '2020-02-01T00:00:00Z'",
                "revokes_town = '441900006', revokes = '" + APPROVED.ulid().text() + "'")) {
            assertThat(refusalOf(change(change, OF_RETURNED))).as(change).contains("append-only");
        }
    }

    @Test
    void refuses_what_no_approval_can_be() {
        assertThat(refusalOf(change("asked = -1", OF_RETURNED))).contains("approval_asked");
        assertThat(refusalOf(change("rounds = 99", OF_RETURNED))).contains("approval_rounds");
        assertThat(refusalOf(change("granted = null, stage = 'LOST'", OF_RETURNED)))
                .contains("approval_stage");
        assertThat(refusalOf(change("stage = 'REFUSED'", OF_RETURNED))).contains("approval_granted");
        assertThat(refusalOf(change("granted = null, stage = 'FALLEN_AWAY'", OF_RETURNED)))
                .contains("approval_fallen_away");
        assertThat(refusalOf(change("granted = null, revoked_by = '" + APPROVED.text() + "'", OF_RETURNED)))
                .contains("approval_revoked_when");
        assertThat(refusalOf(change("granted = null, revoked_by = '" + APPROVED.text() + "'", OF_APPROVED)))
                .contains("approval_revoked_by_other");
        assertThat(refusalOf(change("version = version + 1", OF_RETURNED))).contains("approval_in_journal");
    }

    @Test
    void keeps_refusing_after_a_restart() {
        database().reopen();

        assertThat(refusalOf(change("begun_at = '2020-02-01T00:00:00Z'", OF_RETURNED)))
                .contains("append-only");
        assertThat(refusalOf("delete from <schema>.approval_decision")).contains("append-only");
    }

    @Test
    void knows_the_constants_that_the_domain_knows() {
        assertThat(constantsOf("approval_stage")).isEqualTo(namesOf(ApprovalStage.values()));
        assertThat(constantsOf("approval_decision_verdict")).isEqualTo(namesOf(Verdict.values()));
    }

    @Test
    void calls_an_approval_damaged_that_is_found_by_what_it_is_not() {
        for (String damage : List.of(
                "stage = 'OPEN'",
                "kind = 'wish-by-town'",
                "rounds = 2",
                "asked = asked + 1",
                "granted = null",
                "open_due_at = null",
                "awaits_calendar = not awaits_calendar")) {
            database().jdbi().useTransaction(handle -> {
                handle.execute(change(damage, OF_RETURNED));
                assertThatIllegalStateException()
                        .as(damage)
                        .isThrownBy(() -> new LoadedStates(handle, GUANCHENG, Turns.Turn.atOnce())
                                .approvals()
                                .find(RETURNED))
                        .withMessageContaining("damaged");
                handle.rollback();
            });
        }
    }

    @Test
    void takes_one_statement_to_load_an_approval_and_few_to_decide_one() {
        ApprovalId id = new ApprovalId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRV"));
        List<ApprovalEvent> story =
                new SampleApprovals(GUANCHENG).full(id, WISH).events();
        write(new Outcome<>(Approval.fold(id, story.subList(0, 1)), story.subList(0, 1)));
        StatementCount count = new StatementCount();
        JdbiTransactions transactions = new JdbiTransactions(
                database().jdbi().setSqlLogger(count),
                Dialect.of(database().database().dataSource()).flushPath(),
                Turns.together());

        transactions.in(GUANCHENG, Optional.empty(), tx -> {
            Approval seen = tx.approvals().find(id).orElseThrow();
            assertThat(count.statements()).isEqualTo(1);
            return Changes.by(CLERK, NOON, new Outcome<>(seen.apply(story.get(1)), story.subList(1, 2)));
        });

        assertThat(count.statements()).isEqualTo(statements());
    }

    private static String change(String columns, String where) {
        return "update <schema>.approval set " + columns + where;
    }

    private void write(Outcome<Approval, ApprovalEvent> act) {
        database().stores().transactions().in(GUANCHENG, Optional.empty(), tx -> Changes.by(CLERK, NOON, act));
    }

    private String refusalOf(String sql) {
        return refusal(() -> database().jdbi().useHandle(handle -> handle.execute(sql)));
    }

    private static String refusal(Runnable write) {
        JdbiException refusal = catchThrowableOfType(JdbiException.class, write::run);
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
        return CONSTANT.matcher(clause)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesOf(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private int count(String table) {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from <schema>." + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
