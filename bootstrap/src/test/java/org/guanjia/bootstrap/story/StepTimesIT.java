package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.figure.query.OfficeStep;
import org.guanjia.application.figure.query.ReadStepTimes;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** How long offices take for the steps of approvals is told to whom the place belongs. */
class StepTimesIT extends Stories {

    private static final String VILLAGE = SHIPAI.text() + ":village-committee";
    private static final String LEAD = SHIPAI.town() + ":town-lead-department";
    private static final Optional<String> MONTH = Optional.of("2026-09");

    @Test
    void steps_stand_in_the_month_in_which_they_began_as_in_time_late_open_or_overdue() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String inTime = Verified.wish(story, SHIPAI, "800");
            String late = Verified.wish(story, SHIPAI, "8000");
            Verified.wish(story, SHIPAI, "9000");
            story.at("2026-09-21T10:30");
            new Acts(story, inTime).approved(villageLead(SHIPAI), "800");
            story.at("2026-09-25T09:00");
            new Acts(story, late).approved(townLead(SHIPAI), "8000");
            Verified.wish(story, SHIPAI, "7000");

            List<OfficeStep> steps = steps(story, AUDITOR, MONTH);

            assertThat(steps).extracting(step -> step.office().text()).containsExactly(VILLAGE, LEAD);
            assertThat(steps).extracting(OfficeStep::step).containsOnly(1);
            OfficeStep ofVillage = steps.get(0);
            assertThat(counts(ofVillage)).containsExactly(1L, 0L, 0L, 0L);
            assertThat(ofVillage.percent()).contains("100.00");
            assertThat(ofVillage.medianMinutes()).contains(89);
            OfficeStep ofLead = steps.get(1);
            assertThat(counts(ofLead)).containsExactly(0L, 1L, 1L, 1L);
            assertThat(ofLead.judged()).isEqualTo(2);
            assertThat(ofLead.percent()).contains("0.00");
            assertThat(ofLead.longestMinutes())
                    .isEqualTo(ofLead.medianMinutes())
                    .contains(4 * 24 * 60 - 1);
            assertThat(steps(story, AUDITOR, Optional.empty())).as("this month").isEqualTo(steps);
            assertThat(steps(story, AUDITOR, Optional.of("2026-10"))).isEmpty();
            story.ends();
        }
    }

    @Test
    void a_village_sees_its_own_office_a_town_all_that_its_cases_asked_of_offices_and_nobody_another_town()
            throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            Verified.wish(story, SHIPAI, "800");
            Verified.wish(story, SHIPAI, "8000");

            assertThat(offices(story, clerk(SHIPAI))).containsExactly(VILLAGE);
            assertThat(offices(story, townLead(SHIPAI))).containsExactly(VILLAGE, LEAD);
            assertThat(offices(story, BUREAU)).containsExactly(VILLAGE, LEAD);
            assertThat(offices(story, townLead(HENGLI))).isEmpty();
            assertThat(catchThrowableOfType(
                            Refusal.NotFound.class,
                            () -> ask(story, townLead(HENGLI), SHIPAI.town().text())))
                    .isNotNull();
            assertThat(ask(story, townLead(SHIPAI), SHIPAI.town().text()).steps())
                    .hasSize(2);
            story.ends();
        }
    }

    private static List<Long> counts(OfficeStep step) {
        return List.of(step.inTime(), step.late(), step.overdue(), step.open());
    }

    private static List<String> offices(Story story, Actor actor) {
        return steps(story, actor, MONTH).stream()
                .map(step -> step.office().text())
                .toList();
    }

    private static List<OfficeStep> steps(Story story, Actor actor, Optional<String> period) {
        return story.guanjia()
                .figures()
                .stepTimes(actor, new ReadStepTimes.Query(period, Optional.empty(), Optional.empty()))
                .steps();
    }

    private static ReadStepTimes.Answer ask(Story story, Actor actor, String town) {
        return story.guanjia()
                .figures()
                .stepTimes(actor, new ReadStepTimes.Query(MONTH, Optional.of(town), Optional.empty()));
    }
}
