package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.adapter.contract.SampleApprovals;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At 100,000 approvals of which a tenth is under way, worklists read what they give and nothing is gone through. */
class ApprovalPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int ALL = 100_000;
    private static final int PAGE = 20;
    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final Office LEAD = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, TOWN);
    private static final Office CITY_CHARITY = Office.of(OfficeFunction.CITY_CHARITY, CITY);
    private static final Set<TownCode> TOWNS =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).collect(Collectors.toSet());
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    /** The state of a true one, so that each can be read; four of each wish. */
    private static final String APPROVALS = """
            insert into <schema>.approval (town, id, subject_kind, subject, at_once, begun_at, version, stage, head, kind, rounds,
                asked, open_due_at, awaits_calendar, state)
            select town, '01' || lpad(n::text, 24, '0'), 'wish', town || '-02' || lpad((n / 132)::text, 24, '0'), false,
                timestamptz '2025-01-01 00:00:00+00' + n * interval '5 minutes', 1,
                case when n / 33 % 10 = 0 then 'OPEN' else 'APPROVED' end, ''::bytea, 'wish-by-town', 1, 100,
                case when n / 33 % 10 = 0 then timestamptz '2025-01-03 00:00:00+00' + n * interval '5 minutes' end, false,
                :state
            from (select n, (441900001 + n % 33)::text as town from generate_series(0, :last) n) drawn""";

    /** One in fifty waits for the city; clerk-1 may not decide three in ten. */
    private static final String TURNS = """
            insert into <schema>.approval_turn (town, approval, office, due_at, kind, subject_kind,
                barred)
            select town, id, case when id::text like '%50' then '441900000:city-charity' else town || ':town-lead-department' end,
                open_due_at, kind, subject_kind, case when substring(id from 25) in ('17', '37', '77') then e'\\nclerk-1\\n' else e'\\nclerk-2\\n\\nclerk-3\\n' end
            from <schema>.approval where stage = 'OPEN' and kind = 'wish-by-town' and rounds = 1 and open_due_at is not null""";

    private static final String INVOLVED = """
            insert into <schema>.approval_involved (town, officer, approval)
            select town, 'clerk-' || substring(id from 25), id from <schema>.approval where stage = 'OPEN'""";

    private static final String STEPS = """
            insert into <schema>.approval_step (town, approval, round, step, seat, kind, rulebook, begun_at, due_at, decided_at,
                taken_seconds, is_open)
            select town, id, 1, 1, town || ':town-lead-department', kind, '2022', begun_at, begun_at + interval '2 days',
                case when stage = 'APPROVED' then begun_at + interval '1 day' end,
                case when stage = 'APPROVED' then 86400 end, stage = 'OPEN'
            from <schema>.approval""";

    private QueryPlans plans = new QueryPlans();
    private ApprovalViews views = new JdbiApprovalViews(DATABASE.jdbi());

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        String state = trueState(jdbi);
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            handle.createUpdate(APPROVALS)
                    .bind("last", ALL - 1)
                    .bind("state", state)
                    .execute();
            List.of(TURNS, INVOLVED, STEPS).forEach(handle::execute);
        });
        List.of("approval", "approval_turn", "approval_involved", "approval_step")
                .forEach(table -> jdbi.useHandle(handle -> handle.execute("analyze <schema>." + table)));
    }

    private static String trueState(Jdbi jdbi) {
        ApprovalId id = new ApprovalId(CITY, new Ulid("0300000000" + "0".repeat(16)));
        Actor actor = new Actor("staff-1", Role.CITY_BUREAU, new Jurisdiction.OfCity(CITY));
        DATABASE.stores()
                .transactions()
                .in(
                        CITY,
                        Optional.empty(),
                        tx -> Changes.by(
                                actor,
                                NEW_YEAR,
                                new SampleApprovals(TOWN).full(id, new WishId(CITY, new Ulid("0" + "3".repeat(25))))));
        return jdbi.withHandle(handle -> handle.createQuery("select state from <schema>.approval where town = :town")
                .bind("town", CITY.text())
                .mapTo(String.class)
                .one());
    }

    @BeforeEach
    void explain() {
        plans = new QueryPlans();
        views = new JdbiApprovalViews(DATABASE.jdbi().setSqlLogger(plans));
    }

    @Test
    void gives_what_waits_for_an_office() {
        List<AwaitedApproval> page = views.turnsOf(Set.of(LEAD), in(TOWN), Optional.empty(), PAGE);

        assertThat(page).hasSize(PAGE);
        assertByIndexes(PAGE, "approval_turn", "approval_turn_of_office", "approval_pk");

        explain();
        assertThat(views.turnsOf(
                        Set.of(LEAD), in(TOWN), Optional.of(page.get(PAGE - 1).place()), PAGE))
                .hasSize(PAGE)
                .doesNotContainAnyElementsOf(page);
        assertByIndexes(2 * PAGE, "approval_turn", "approval_turn_of_office", "approval_pk");
    }

    @Test
    void gives_what_an_officer_may_decide_of_it() {
        assertThat(views.turnsOf("clerk-1", Set.of(LEAD), in(TOWN), Optional.empty(), PAGE))
                .hasSize(PAGE);
        assertByIndexes(2 * PAGE, "approval_turn", "approval_turn_of_office", "approval_pk");
    }

    @Test
    void gives_what_waits_for_an_office_of_the_city_in_all_towns() {
        assertThat(views.turnsOf(Set.of(CITY_CHARITY), ApprovalFilter.in(TOWNS), Optional.empty(), PAGE))
                .hasSize(PAGE);
        assertByIndexes(PAGE * TOWNS.size(), "approval_turn", "approval_turn_of_office", "approval_pk");
    }

    @Test
    void gives_what_an_officer_waits_for() {
        assertThat(views.waitedForBy("clerk-37", Set.of(CITY_CHARITY), in(TOWN), Optional.empty(), PAGE))
                .isNotEmpty();
        assertByIndexes(60, "approval_involved", "approval_involved_pk", "approval_pk");
    }

    @Test
    void lists_by_id() {
        Optional<ApprovalId> after = Optional.of(new ApprovalId(TOWN, new Ulid("01" + "0".repeat(19) + "50000")));

        assertThat(views.list(ApprovalFilter.in(TOWNS), after, PAGE))
                .extracting(ApprovalView::id)
                .hasSize(PAGE)
                .isSortedAccordingTo(Comparator.comparing(ApprovalId::text));
        assertThat(plans.scan("approval")).isFalse();
        assertThat(plans.indexes()).containsExactly("approval_pk");
        assertThat(plans.rowsRead("approval")).isLessThanOrEqualTo(PAGE * (long) TOWNS.size());
    }

    @Test
    void finds_those_about_a_wish_within_a_decision() {
        WishId wish = new WishId(TOWN, new Ulid("02" + "0".repeat(21) + "100"));

        DATABASE.jdbi()
                .setSqlLogger(plans)
                .useHandle(handle -> handle.createQuery(StateTables.APPROVALS.selectAbout())
                        .bind("town", TOWN.text())
                        .bind("subject", wish.text())
                        .mapToMap()
                        .list());

        assertByIndexes(4, "approval", "approval_about");
    }

    @Test
    void counts_the_steps_of_a_month() {
        Instant march = Instant.parse("2025-03-01T00:00:00Z");
        Instant april = Instant.parse("2025-04-01T00:00:00Z");

        assertThat(views.stepTimes(Set.of(TOWN), march, april, NEW_YEAR)).hasSize(1);
        assertByIndexes(ALL / TOWNS.size() / 10, "approval_step", "approval_step_begun");
    }

    @Test
    void goes_no_further_for_a_kind_than_it_has_to() {
        ApprovalFilter ofKind = new ApprovalFilter(
                Set.of(TOWN),
                Set.of(),
                Optional.of(new Code("wish-by-town")),
                Optional.of(WishId.class),
                Optional.of(NEW_YEAR));

        assertThat(views.turnsOf(Set.of(LEAD), ofKind, Optional.empty(), PAGE)).hasSize(PAGE);
        assertByIndexes(PAGE, "approval_turn", "approval_turn_of_office", "approval_pk");
    }

    private void assertByIndexes(int rows, String table, String... indexes) {
        assertThat(plans.scan("approval")).as("every approval was gone through").isFalse();
        assertThat(plans.scan(table))
                .as("every row of %s was gone through", table)
                .isFalse();
        assertThat(plans.indexes()).contains(indexes);
        assertThat(plans.rowsRead(table)).isLessThanOrEqualTo(rows + 1L);
        assertThat(plans.rowsSorted()).isLessThanOrEqualTo(ALL / 20L);
    }

    private static ApprovalFilter in(TownCode town) {
        return ApprovalFilter.in(Set.of(town));
    }
}
