package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.application.wish.AssignWish;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** A wish in 石排 that is given to one and another of the staff on record there. */
class HandlersIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final String STAFF = """
            staff | u-1 | 甲虚构 | - | 441900104200:village-committee 2024-01-01 ..
            staff | u-2 | 乙虚构 | - | 441900104:town-lead-department 2024-01-01 ..
            staff | u-3 | 丙虚构 | - | 441900104200:village-committee 2024-01-01 .. 2026-09-22
            staff | u-4 | 丁虚构 | - | 441900104201:village-committee 2024-01-01 ..
            staff | u-5 | 戊虚构 | - | 441900104:town-charity 2024-01-01 ..
            """;

    @Test
    void a_wish_is_given_to_whoever_serves_in_its_village_or_leads_its_town_on_that_day() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);

            assign(story, wish, "u-1", Optional.empty());
            assertThat(handler(story, wish)).contains(new StaffSubject("u-1"));
            story.at("2026-09-23T09:00");
            assign(story, wish, "u-3", Optional.of(StoryClock.at("2026-09-22T17:00")));
            assertThat(handler(story, wish)).contains(new StaffSubject("u-3"));
            assign(story, wish, "u-2", Optional.empty());
            assertThat(handler(story, wish)).contains(new StaffSubject("u-2"));
            story.ends();
        }
    }

    @Test
    void a_wish_is_given_to_nobody_who_is_not_on_record_there_on_that_day() throws Exception {
        try (Story story = story("2026-09-23T09:00")) {
            String wish = submitted(story);

            assertThat(refused(story, wish, "u-9").code())
                    .as("on record nowhere")
                    .isEqualTo(FaultCode.NOT_A_HANDLER);
            assertThat(refused(story, wish, "u-3").code()).as("has left").isEqualTo(FaultCode.NOT_A_HANDLER);
            assertThat(refused(story, wish, "u-4").code())
                    .as("of the village beside")
                    .isEqualTo(FaultCode.NOT_A_HANDLER);
            assertThat(refused(story, wish, "u-5").code()).as("of the charity").isEqualTo(FaultCode.NOT_A_HANDLER);
            assertThat(handler(story, wish)).isEmpty();
            story.ends();
        }
    }

    @Test
    void the_refusal_names_the_offices_whose_staff_may_take_care_of_it() throws Exception {
        try (Story story = story("2026-09-23T09:00")) {
            Fault fault = refused(story, submitted(story), "u-9");

            assertThat(fault.location()).isEqualTo("handler");
            assertThat(RefusalTexts.in(Locale.ENGLISH).explain(fault))
                    .isEqualTo(
                            "u-9 serves in none of these offices on 2026-09-23: 441900104200:village-committee,"
                                    + " 441900104:town-lead-department. Name somebody who does, or have them put on record first.");
            assertThat(RefusalTexts.in(Locale.SIMPLIFIED_CHINESE).explain(fault))
                    .isEqualTo("u-9 在 2026-09-23 未登记在下列科室任职：441900104200:village-committee,"
                            + " 441900104:town-lead-department。请另选人员，或先登记其任职");
            story.ends();
        }
    }

    private static Fault refused(Story story, String wish, String handler) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> assign(story, wish, handler, Optional.empty()));
        return refusal.faults().get(0);
    }

    private static void assign(Story story, String wish, String handler, Optional<Instant> occurredAt) {
        story.guanjia().wishes().assign(CLERK, new AssignWish.Command(wish, handler, occurredAt));
    }

    private static Optional<StaffSubject> handler(Story story, String wish) {
        return story.state(wish).custody().handler();
    }

    private static String submitted(Story story) {
        story.guanjia()
                .staff()
                .importFile(townLead(SHIPAI), new ImportStaff.Command("441900104", "shipai.staff", STAFF));
        var liang = story.secrets().resident("梁小虚", "441900198711051233", "13800138022", "东莞市石排镇石排村无名路9号");
        return story.submitted(CLERK, Request.ofGroup(liang, "900", story.say("失业后断了口粮"), SHIPAI));
    }
}
