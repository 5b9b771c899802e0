package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Route} and {@link Deciding}: who decides an amount, in which order and by when. */
class A01RouteTest {

    @ParameterizedTest(name = "{0} yuan: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0.00; VILLAGE_COMMITTEE",
                "1000.00; VILLAGE_COMMITTEE",
                "1000.01; TOWN_LEAD",
                "10000.00; TOWN_LEAD",
                "10000.01; TOWN_CHARITY, TOWN_LEAD",
            })
    void the_amount_says_which_offices_decide(String amount, String next) {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, amount).toVerified();

        Refusal refusal = wish.refused(
                (it, on) -> it.approve(ApprovalOffice.CITY_BUREAU, "bureau-1", yuan(amount), Optional.of(text(9)), on));

        assertThat(refusal.key()).isEqualTo("A-01.office-not-next");
        assertThat(refusal.values()).containsEntry("office", "CITY_BUREAU").containsEntry("next", next);
    }

    @Test
    void steps_come_in_the_order_of_the_route_each_with_time_of_its_own() {
        Journey wish = onRoute("village-committee > town-departments / town-charity > town-lead", "5000");

        assertThat(next(wish)).isEqualTo("VILLAGE_COMMITTEE");
        wish.at("2024-03-05T10:00").approved(ApprovalOffice.VILLAGE_COMMITTEE, "a", "5000");
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-07"));
        assertThat(next(wish)).isEqualTo("TOWN_CHARITY, TOWN_DEPARTMENTS");
        wish.at("2024-03-06T10:00").approved(ApprovalOffice.TOWN_DEPARTMENTS, "b", "5000");
        assertThat(wish.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
        assertThat(next(wish)).isEqualTo("TOWN_LEAD");
        wish.approved(ApprovalOffice.TOWN_LEAD, "c", "5000");

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(wish.state().grant().approvals()).singleElement().satisfies(approval -> {
            assertThat(approval.consents()).extracting(Consent::by).containsExactly("a", "b", "c");
            assertThat(approval.amount()).isEqualTo(yuan("5000"));
        });
        assertThat(wish.state().clocks().open(WishStep.DECISION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-06T23:59:59, MET", "2024-03-07T00:00, MISSED"})
    void an_office_decides_within_two_working_days_and_a_late_yes_counts(String when, DeadlineState state) {
        Journey wish =
                Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified().at(when).approvedByVillage("800");

        assertThat(wish.stage()).isEqualTo(WishStage.APPROVED);
        assertThat(wish.stateOf(wish.lastClock(WishStep.DECISION))).isEqualTo(state);
    }

    @Test
    void nothing_is_approved_before_it_is_verified_nor_by_the_passing_of_time() {
        Journey triaged = Journey.of(WishKind.SPECIAL_GROUP, "800").toTriage();
        Journey verified =
                Journey.of(WishKind.SPECIAL_GROUP, "800").toVerified().at("2025-03-04T09:00");

        assertThat(triaged.refused((it, on) -> it.approve(
                                ApprovalOffice.VILLAGE_COMMITTEE, SECOND_OFFICER, yuan("800"), Optional.empty(), on))
                        .key())
                .isEqualTo("G-out-of-order");
        assertThat(verified.state().grant().amount()).isEmpty();
        assertThat(verified.stateOf(verified.clock(WishStep.DECISION))).isEqualTo(DeadlineState.OVERDUE);
    }

    @Test
    void it_is_told_which_offices_come_next_for_an_amount() {
        Journey wish = Journey.of(WishKind.SPECIAL_GROUP, "12000").toVerified();
        assertThat(wish.officesNext("800")).containsExactly(ApprovalOffice.VILLAGE_COMMITTEE);
        assertThat(wish.officesNext("12000"))
                .containsExactlyInAnyOrder(ApprovalOffice.TOWN_LEAD, ApprovalOffice.TOWN_CHARITY);

        wish.approved(ApprovalOffice.TOWN_CHARITY, TOWN_CHARITY, "12000");

        assertThat(wish.officesNext("12000")).containsExactly(ApprovalOffice.TOWN_LEAD);
        assertThat(wish.officesNext("13000"))
                .as("another amount is another decision")
                .hasSize(2);
    }

    private static Journey onRoute(String route, String amount) {
        Rulebook rulebook = of2022With(
                "A-01 | route-of-wish-by-town", "A-01 | route-of-wish-by-town | MANDATORY | " + route + " | 示例");
        return Journey.of(submission(need(WishKind.SPECIAL_GROUP, amount), MONDAY, List.of()), rulebook, MONDAY)
                .toVerified();
    }

    private static String next(Journey wish) {
        return wish.refused((it, on) ->
                        it.approve(ApprovalOffice.CITY_BUREAU, "bureau-1", yuan("5000"), Optional.empty(), on))
                .values()
                .get("next");
    }
}
