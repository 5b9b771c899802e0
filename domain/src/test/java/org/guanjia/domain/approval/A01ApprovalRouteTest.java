package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.domain.approval.Approvals.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.ApprovalRoute.Quorum;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Routing} and {@link Deciding}: who decides, in which order and by when. */
class A01ApprovalRouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wish-by-village; 441900006201:village-committee",
                "wish-by-town; 441900006:town-lead-department",
                "exceptional-wish; 441900006:town-lead-department, 441900006:town-charity",
                "project-by-town; 441900006:town-department:housing, 441900006:town-department:schools",
            })
    void the_rulebook_says_which_offices_decide_a_kind(String kind, String next) {
        assertThat(names(started(kind, "5000"))).isEqualTo(next);
        assertThat(caught(() -> yes(started(kind, "5000"), BUREAU, "x")).values())
                .containsEntry("office", BUREAU.text())
                .containsEntry("next", next);
        assertThat(refusalOf(() -> yes(started(kind, "5000"), BUREAU, "x"))).isEqualTo("A-01.not-its-turn");
    }

    @Test
    void steps_come_in_the_order_of_the_route_each_with_time_of_its_own() {
        Approval approval = onRoute("village-committee > town-departments / town-charity > town-lead");

        approval = yes(approval, VILLAGE, "a", "2024-03-05T10:00");
        assertThat(due(approval)).isEqualTo(endOf("2024-03-07"));
        assertThat(names(approval)).isEqualTo(String.join(", ", HOUSING.text(), SCHOOLS.text(), CHARITY.text()));
        approval = yes(approval, CHARITY, "b", "2024-03-06T10:00");
        assertThat(due(approval)).isEqualTo(endOf("2024-03-08"));
        assertThat(approval.state().next()).containsExactly(LEAD);
        approval = yes(approval, LEAD, "c", "2024-03-06T11:00");

        assertThat(approval.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(approval.state().next()).isEmpty();
        assertThat(approval.state().round().decisions())
                .extracting(Decision::step, Decision::seat, Decision::by)
                .containsExactly(tuple(1, VILLAGE, "a"), tuple(2, CHARITY, "b"), tuple(3, LEAD, "c"));
        assertThat(approval.state().round().runningClock()).isEmpty();
    }

    @Test
    void all_offices_joined_by_a_plus_decide_and_share_the_time_of_the_step() {
        Approval approval = onRoute("town-lead + town-charity > city-bureau");
        Approval first = yes(approval, CHARITY, "a", "2024-03-05T10:00");

        assertThat(first.state().next()).containsExactly(LEAD);
        assertThat(due(first)).isEqualTo(due(approval));
        assertThat(refusalOf(() -> yes(first, CHARITY, "b"))).isEqualTo("G-invalid-input");
        assertThat(refusalOf(() -> yes(first, CHARITY, "b", "2024-03-05T11:00")))
                .isEqualTo("A-01.not-its-turn");
        assertThat(yes(first, LEAD, "b", "2024-03-05T11:00").state().next()).containsExactly(BUREAU);
    }

    @Test
    void any_one_of_the_offices_joined_by_a_slash_suffices() {
        assertThat(yes(onRoute("town-lead / town-charity"), CHARITY, "a")
                        .state()
                        .stage())
                .isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void the_departments_that_a_matter_concerns_all_decide() {
        Approval one = yes(onRoute("town-departments > town-lead"), SCHOOLS, "a");

        assertThat(one.state().next()).containsExactly(HOUSING);
        assertThat(yes(one, HOUSING, "b").state().next()).containsExactly(LEAD);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-06T23:59:59, MET", "2024-03-07T00:00, MISSED"})
    void an_office_decides_within_two_working_days_and_a_late_yes_counts(String when, DeadlineState state) {
        Approval approval = yes(started("wish-by-town", "5000"), LEAD, "a", when);

        assertThat(approval.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(approval.state().round().clocks())
                .singleElement()
                .extracting(clock -> clock.deadline().state(at(when)))
                .isEqualTo(state);
    }

    @Test
    void a_rulebook_that_changes_later_changes_no_round_that_runs_but_the_next_one() {
        Approval running = onRoute("town-lead > town-charity");
        Approval decided = yes(running, LEAD, "a");
        Rulebook changed = routed("wish-by-town", "town-charity");

        assertThat(decided.state().next()).containsExactly(CHARITY);
        Approval amended = returned(decided, CHARITY, "b")
                .amend(CLERK, proposal("wish-by-town", "5000"), VENUE, new Conditions(at(MONDAY), changed, PRC))
                .state();
        assertThat(amended.state().next()).containsExactly(CHARITY);
        assertThat(amended.state().rounds().get(0).terms())
                .isEqualTo(running.state().round().terms());
    }

    @Test
    void another_route_takes_a_justification_and_a_rulebook_that_allows_it() {
        ApprovalRoute byCharity =
                new ApprovalRoute(List.of(new ApprovalRoute.Step(List.of(ApprovalOffice.TOWN_CHARITY), Quorum.ALL)));
        Proposal asked = new Proposal(
                new Code("wish-by-town"),
                Optional.of(yuan("5000")),
                CONTENT,
                Optional.empty(),
                Optional.of(new Proposal.OtherRoute(byCharity, WHY)));
        Rulebook lenient =
                with("A-01 | route-of-wish-by-town", "A-01 | route-of-wish-by-town | IN_PRINCIPLE | town-lead | 示例");

        Refusal refusal = caught(() -> Approval.start(id(1), wish(), PARTIES, asked, VENUE, on(MONDAY)));
        assertThat(refusal.key()).isEqualTo("A-01.other-route");
        assertThat(refusal.values()).containsEntry("route", "town-lead").containsEntry("asked", "town-charity");
        Approval departed = Approval.start(
                        id(1), wish(), PARTIES, asked, VENUE, new Conditions(at(MONDAY), lenient, PRC))
                .state();
        assertThat(departed.state().next()).containsExactly(CHARITY);
        assertThat(departed.state().round().terms().proposal().otherRoute())
                .map(Proposal.OtherRoute::justification)
                .contains(WHY);
    }

    @Test
    void a_kind_without_a_route_and_a_place_without_its_offices_are_refused() {
        Venue townOnly = new Venue(CITY, Optional.of(GUANCHENG), Optional.empty(), List.of());

        assertThat(caught(() -> started("moon-landing", "1")).faults())
                .extracting(Object::toString)
                .containsExactly("kind: not-one-of {known=wish-by-village, wish-by-town, exceptional-wish,"
                        + " project-by-town}");
        assertThat(faultAt("wish-by-village", townOnly)).isEqualTo("village: required");
        assertThat(faultAt("project-by-town", townOnly)).isEqualTo("departments: required");
        assertThat(faultAt("wish-by-town", Venue.of(CITY))).isEqualTo("town: required");
    }

    @Test
    void what_it_is_about_makes_no_difference() {
        Matter extension = Matter.of(new ExtensionId(CITY, ulid(3)));
        Rulebook byCity = routed("wish-by-town", "city-bureau > city-charity");
        Proposal asked =
                new Proposal(new Code("wish-by-town"), Optional.empty(), CONTENT, Optional.empty(), Optional.empty());
        Approval approval = Approval.start(
                        id(1), extension, PARTIES, asked, Venue.of(CITY), new Conditions(at(MONDAY), byCity, PRC))
                .state();

        Approval approved = yes(yes(approval, BUREAU, "a"), CITY_CHARITY, "b");

        assertThat(approved.state().isGranted()).isTrue();
        assertThat(approved.state().granted()).isEmpty();
    }

    private static String faultAt(String kind, Venue venue) {
        return caught(() -> Approval.start(id(1), wish(), PARTIES, proposal(kind, "1"), venue, on(MONDAY)))
                .faults()
                .get(0)
                .toString();
    }

    private static String names(Approval approval) {
        return String.join(
                ", ", approval.state().next().stream().map(Office::text).toList());
    }

    private static Instant due(Approval approval) {
        return approval.state().round().runningClock().flatMap(Deadline::due).orElseThrow();
    }

    private static Instant endOf(String date) {
        return CityTime.endOf(LocalDate.parse(date));
    }
}
