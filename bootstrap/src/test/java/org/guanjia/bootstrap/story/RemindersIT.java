package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.liaison;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.reminder.query.ListReminders;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.domain.reminder.ReminderKind;
import org.junit.jupiter.api.Test;

/** Who is reminded of what, and until when (M-02, M-03). */
class RemindersIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);

    @Test
    void a_handler_is_reminded_at_amber_and_with_the_next_level_at_red_and_daily_until_it_is_done() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            story.guanjia().wishes().take(CLERK, new TakeWish.Command(wish, Optional.empty()));
            story.goesOn();
            assertThat(of(story, CLERK)).isEmpty();

            story.at("2026-09-22T04:12").goesOn();
            assertThat(of(story, CLERK)).containsExactly("RECEIPT AMBER 0");
            assertThat(of(story, LEAD)).isEmpty();
            assertThat(of(story, villageLead(SHIPAI))).as("it has its handler").isEmpty();

            story.at("2026-09-22T09:00").goesOn();
            assertThat(of(story, CLERK)).as("the last one of a clock").containsExactly("RECEIPT RED 0");
            assertThat(of(story, LEAD)).containsExactly("RECEIPT RED 0");
            assertThat(of(story, townLead(QISHI))).isEmpty();

            story.at("2026-09-24T09:01").goesOn();
            assertThat(of(story, LEAD)).containsExactly("RECEIPT DAILY 2");
            assertThat(of(story, BUREAU)).isEmpty();

            new Acts(story, wish).acknowledged(CLERK);
            story.clock().pass(Duration.ofMinutes(1));
            story.goesOn();
            assertThat(of(story, CLERK)).isEmpty();
            assertThat(of(story, LEAD)).isEmpty();
            story.ends();
        }
    }

    @Test
    void what_nobody_takes_care_of_goes_to_its_office_and_the_next_level_from_the_beginning() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            submitted(story);
            story.at("2026-09-22T04:20").goesOn();

            assertThat(of(story, CLERK)).containsExactly("RECEIPT AMBER 0");
            assertThat(of(story, villageLead(SHIPAI))).containsExactly("RECEIPT AMBER 0");
            assertThat(of(story, LEAD)).containsExactly("RECEIPT AMBER 0");
            assertThat(of(story, clerk(QISHI))).isEmpty();
            story.ends();
        }
    }

    @Test
    void three_days_of_downtime_bring_one_of_each_clock_that_is_marked_late() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            submitted(story);
            story.goesOn();
            story.at("2026-09-25T10:00").goesOn();
            assertThat(list(story, CLERK)).singleElement().satisfies(caughtUp -> {
                assertThat(caughtUp.reminder().kind()).isEqualTo(ReminderKind.DAILY);
                assertThat(caughtUp.reminder().ordinal()).isEqualTo(3);
                assertThat(caughtUp.late()).isTrue();
                assertThat(caughtUp.givenAt()).isEqualTo(StoryClock.at("2026-09-25T10:00"));
            });

            story.at("2026-09-26T09:00").goesOn();
            assertThat(list(story, CLERK)).singleElement().satisfies(next -> {
                assertThat(next.reminder().ordinal()).isEqualTo(4);
                assertThat(next.late()).isFalse();
            });
            story.ends();
        }
    }

    @Test
    void a_department_is_reminded_of_its_report_and_nobody_of_the_case_while_its_clock_stands_still() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            new Acts(story, wish).acknowledged(CLERK).handedOver(CLERK, "minimum-living", "社会事务局 0769-22334455");
            story.at("2026-11-20T09:00").goesOn();

            assertThat(of(story, liaison("civil-affairs")))
                    .singleElement()
                    .asString()
                    .startsWith("POLICY_REPORT DAILY");
            assertThat(of(story, LEAD)).isEmpty();
            assertThat(of(story, CLERK)).isEmpty();
            story.ends();
        }
    }

    @Test
    void what_has_no_due_time_is_stalled_after_ten_full_days_without_an_event() throws Exception {
        try (Story story = story("2026-12-29T09:00")) {
            String wish = submitted(story);
            new Acts(story, wish).acknowledged(CLERK);
            assertThat(story.due(wish)).isEmpty();
            story.at("2027-01-08T23:59").goesOn();
            assertThat(of(story, LEAD)).isEmpty();

            story.at("2027-01-09T00:00").goesOn();
            assertThat(of(story, LEAD)).containsExactly("PROGRESS STALLED 0");
            story.at("2027-02-09T00:00").goesOn();
            assertThat(of(story, LEAD)).as("once").containsExactly("PROGRESS STALLED 0");

            story.guanjia().wishes().take(CLERK, new TakeWish.Command(wish, Optional.empty()));
            story.at("2027-02-09T00:01").goesOn();
            assertThat(of(story, LEAD)).as("something happened").isEmpty();
            story.ends();
        }
    }

    @Test
    void who_stands_in_for_the_handler_is_reminded_too() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            story.guanjia().staff().importFile(LEAD, new ImportStaff.Command("441900104", "shipai.staff", """
                                    staff | %s | 甲虚构 | - | 441900104200:village-committee 2024-01-01 ..
                                    staff | lead-%s | 乙虚构 | - | 441900104200:village-committee 2024-01-01 ..
                                    substitution | 441900104200:village-committee | %s | lead-%s | 2026-09-22 .. 2026-09-22
                                    """.formatted(
                            CLERK.subject(), SHIPAI, CLERK.subject(), SHIPAI)));
            String wish = submitted(story);
            story.guanjia().wishes().take(CLERK, new TakeWish.Command(wish, Optional.empty()));
            story.at("2026-09-22T04:12").goesOn();

            assertThat(of(story, villageLead(SHIPAI))).containsExactly("RECEIPT AMBER 0");
            story.at("2026-09-23T00:00").goesOn();
            assertThat(of(story, CLERK)).hasSize(1);
            assertThat(of(story, villageLead(SHIPAI))).as("no longer").isEmpty();
            story.ends();
        }
    }

    @Test
    void a_time_that_jumps_an_hour_or_thirty_days_makes_no_storm() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            for (int i = 0; i < 5; i++) {
                submitted(story);
            }
            story.at("2026-09-22T04:30").goesOn();
            story.at("2026-09-22T03:30").goesOn();
            story.at("2026-09-22T04:31").goesOn();
            story.at("2026-09-22T05:31").goesOn();
            assertThat(given(story)).as("one for each").isEqualTo(5);

            story.at("2026-10-22T05:31").goesOn();
            assertThat(given(story))
                    .as("one of each of two clocks, not one for each day")
                    .isEqualTo(5 + 2 * 5);
            story.at("2026-09-22T05:32").goesOn();
            assertThat(given(story)).isEqualTo(5 + 2 * 5);
            assertThat(of(story, CLERK))
                    .as("what a wrong time said no longer stands")
                    .isEmpty();

            story.at("2026-09-22T09:00").goesOn();
            assertThat(of(story, CLERK))
                    .as("and silences nothing")
                    .containsOnly("RECEIPT RED 0")
                    .hasSize(5);
            story.ends();
        }
    }

    private static List<String> of(Story story, Actor actor) {
        return list(story, actor).stream()
                .map(ReminderGiven::reminder)
                .map(reminder -> reminder.clock() + " " + reminder.kind() + " " + reminder.ordinal())
                .toList();
    }

    private static List<ReminderGiven> list(Story story, Actor actor) {
        return story.guanjia()
                .reminders()
                .list(actor, new ListReminders.Query(Optional.empty(), 200))
                .items();
    }

    private static long given(Story story) throws Exception {
        return story.count("select count(*) from %s.reminder");
    }

    private static String submitted(Story story) {
        int number = story.wishes() + 10;
        return story.submitted(
                CLERK,
                Request.ofGroup(
                        story.secrets().roofless("无名氏" + number), "900", story.say("失业后断了口粮" + number), SHIPAI));
    }
}
