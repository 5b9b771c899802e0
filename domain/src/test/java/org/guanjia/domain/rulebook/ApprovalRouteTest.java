package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guanjia.domain.rulebook.ApprovalRoute.Quorum;
import org.guanjia.domain.rulebook.ApprovalRoute.Step;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class ApprovalRouteTest {

    @Test
    void leads_through_its_steps_in_order() {
        assertThat(ApprovalRoute.parse("town-departments > town-lead").steps())
                .containsExactly(
                        new Step(List.of(ApprovalOffice.TOWN_DEPARTMENTS), Quorum.ALL),
                        new Step(List.of(ApprovalOffice.TOWN_LEAD), Quorum.ALL));
    }

    @Test
    void has_steps_that_all_of_several_offices_decide_and_steps_that_any_of_them_does() {
        ApprovalRoute route =
                ApprovalRoute.parse("village-committee>town-lead+town-charity > city-bureau / city-charity");

        assertThat(route.steps())
                .containsExactly(
                        new Step(List.of(ApprovalOffice.VILLAGE_COMMITTEE), Quorum.ALL),
                        new Step(List.of(ApprovalOffice.TOWN_LEAD, ApprovalOffice.TOWN_CHARITY), Quorum.ALL),
                        new Step(List.of(ApprovalOffice.CITY_BUREAU, ApprovalOffice.CITY_CHARITY), Quorum.ANY));
        assertThat(route).hasToString("village-committee > town-lead + town-charity > city-bureau / city-charity");
        assertThat(ApprovalRoute.parse(route.toString())).isEqualTo(route);
    }

    @Test
    void lets_town_lead_and_town_charity_decide_an_exceptional_wish_side_by_side() {
        assertThat(Editions.OF_2022
                        .value(ApprovalParameters.ROUTE_OF_EXCEPTIONAL_WISH)
                        .steps())
                .containsExactly(new Step(List.of(ApprovalOffice.TOWN_LEAD, ApprovalOffice.TOWN_CHARITY), Quorum.ALL));
    }

    @Test
    void has_no_office_twice_since_nobody_decides_two_steps() {
        Step lead = new Step(List.of(ApprovalOffice.TOWN_LEAD), Quorum.ALL);

        assertThatThrownBy(() -> new ApprovalRoute(List.of(lead, lead))).isInstanceOf(Refusal.InvalidInput.class);
    }

    @Test
    void without_a_step_or_an_office_is_a_mistake_of_the_program() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApprovalRoute(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(List.of(), Quorum.ALL));
        assertThatIllegalArgumentException().isThrownBy(() -> new Step(List.of(ApprovalOffice.TOWN_LEAD), Quorum.ANY));
    }
}
