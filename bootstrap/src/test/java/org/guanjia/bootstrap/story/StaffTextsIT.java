package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.message.query.ListReminderTexts;
import org.guanjia.application.message.query.ListReminderTexts.Text;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.TextAllowance.Wait;
import org.junit.jupiter.api.Test;

/** What of their reminders comes to the telephones of staff (M-02). */
class StaffTextsIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor DEPUTY = villageLead(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);
    private static final String CLERKS = "13800138101";
    private static final String DEPUTYS = "13800138102";
    private static final String LEADS = "13800138103";

    @Test
    void a_handler_is_told_in_the_morning_and_with_the_next_level_at_red() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, CLERKS, DEPUTYS, LEADS, "");
            String wish = taken(story);
            story.at("2026-09-22T04:12").goesOn();
            assertThat(story.telephones().orders()).as("it is night").isEmpty();
            assertThat(only(story, CLERK)).satisfies(text -> {
                assertThat(text.stage()).isEqualTo(DispatchStage.WAITING);
                assertThat(text.waitsFor()).contains(Wait.HOURS);
                assertThat(text.nextAt()).contains(StoryClock.at("2026-09-22T08:00"));
            });

            story.at("2026-09-22T08:00").goesOn();
            assertThat(story.telephones().texts())
                    .containsExactly("【民生大莞家】待办督办：超期0件、临期1件、停滞0件，最急工单" + number(story, wish) + "。请登录系统办理。");
            assertThat(story.telephones().orders().get(0).text().parts()).hasSize(1);
            assertThat(to(story, CLERKS)).isEqualTo(1);

            story.at("2026-09-22T09:00").goesOn();
            assertThat(story.telephones().texts().subList(1, 3))
                    .containsOnly("【民生大莞家】待办督办：超期1件、临期0件、停滞0件，最急工单" + number(story, wish) + "。请登录系统办理。");
            assertThat(List.of(to(story, CLERKS), to(story, DEPUTYS), to(story, LEADS)))
                    .as("it has its handler, whom nobody stands in for")
                    .containsExactly(2L, 0L, 1L);
            story.at("2026-09-23T09:00").goesOn();
            assertThat(List.of(to(story, CLERKS), to(story, LEADS))).as("daily").containsExactly(3L, 2L);
            story.at("2026-09-23T20:00").goesOn();
            assertThat(story.telephones().orders()).as("and not more often").hasSize(5);
            story.ends();
        }
    }

    @Test
    void what_is_done_before_the_morning_is_not_told_and_that_is_to_be_seen() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, CLERKS, "-", "-", "");
            String wish = taken(story);
            story.at("2026-09-22T04:12").goesOn();
            new Acts(story, wish).acknowledged(CLERK);
            story.at("2026-09-22T04:13").goesOn();
            story.at("2026-09-22T08:00").goesOn();

            assertThat(to(story, CLERKS)).isZero();
            assertThat(only(story, CLERK)).satisfies(text -> {
                assertThat(text.stage()).isEqualTo(DispatchStage.DROPPED);
                assertThat(text.fault()).contains(DispatchFault.NOTHING_LEFT);
            });
            story.ends();
        }
    }

    @Test
    void a_number_that_two_share_gets_one_a_minute_and_a_resident_with_it_waits_for_nothing() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, "13800138022", "-", "13800138022", "");
            String wish = taken(story);
            String theirs = story.submitted(CLERK, Request.ofGroup(alsoOfStaff(), "900", story.say("失业后断了口粮"), SHIPAI));
            story.at("2026-09-22T09:00").goesOn();
            assertThat(to(story, "13800138022")).as("of clerk and lead one").isEqualTo(1);
            Actor held = only(story, CLERK).stage() == DispatchStage.WAITING ? CLERK : LEAD;
            assertThat(only(story, held).waitsFor()).contains(Wait.LIMIT);
            story.at("2026-09-22T09:00:30");
            new Acts(story, theirs).acknowledged(CLERK);
            story.at("2026-09-22T09:00:59").goesOn();
            assertThat(to(story, "13800138022"))
                    .as("what the resident is owed came")
                    .isEqualTo(2);
            assertThat(story.telephones().texts().get(1)).contains("查询码");

            story.at("2026-09-22T09:01").goesOn();
            assertThat(to(story, "13800138022")).isEqualTo(3);
            assertThat(story.telephones().texts().get(2))
                    .contains(number(story, wish))
                    .contains("超期1件");
            assertThat(only(story, held).stage()).isEqualTo(DispatchStage.ACCEPTED);
            story.ends();
        }
    }

    @Test
    void who_stands_in_is_told_and_who_has_no_number_sees_that() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(
                    story,
                    "-",
                    DEPUTYS,
                    "-",
                    "substitution | 441900104200:village-committee | %s | %s | 2026-09-22 .. 2026-09-22\n"
                            .formatted(CLERK.subject(), DEPUTY.subject()));
            taken(story);
            story.at("2026-09-22T08:00").goesOn();

            assertThat(to(story, DEPUTYS)).isEqualTo(1);
            assertThat(texts(story, DEPUTY).phones()).containsExactly("138****8102");
            assertThat(texts(story, CLERK)).isEqualTo(new ListReminderTexts.Answer(List.of(), List.of()));
            story.ends();
        }
    }

    @Test
    void what_nobody_takes_care_of_is_told_to_all_who_serve_there_and_to_the_next_level() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, CLERKS, DEPUTYS, LEADS, "");
            submitted(story);
            submitted(story);
            story.at("2026-09-22T08:00").goesOn();

            assertThat(List.of(to(story, CLERKS), to(story, DEPUTYS), to(story, LEADS)))
                    .as("one each, for both")
                    .containsExactly(1L, 1L, 1L);
            assertThat(story.telephones().texts()).allMatch(text -> text.contains("临期2件"));
            story.ends();
        }
    }

    @Test
    void receipts_and_lost_answers_are_as_with_other_messages() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, CLERKS, "-", "-", "");
            taken(story);
            story.telephones().next(Telephones.lost());
            story.at("2026-09-22T08:00").goesOn();
            assertThat(only(story, CLERK)).satisfies(text -> {
                assertThat(text.stage()).isEqualTo(DispatchStage.WAITING);
                assertThat(text.doubts()).isEqualTo(1);
            });

            story.at("2026-09-22T08:01").goesOn();
            assertThat(to(story, CLERKS)).isEqualTo(2);
            story.telephones().tell(2, 1, SmsReceipt.Fate.DELIVERED);
            story.clock().pass(Duration.ofSeconds(1));
            story.goesOn();
            assertThat(only(story, CLERK)).satisfies(text -> {
                assertThat(text.stage()).isEqualTo(DispatchStage.DELIVERED);
                assertThat(text.acceptedAt()).contains(StoryClock.at("2026-09-22T08:01"));
                assertThat(text.doubts()).isEqualTo(1);
            });
            story.ends();
        }
    }

    @Test
    void while_the_gateway_is_away_nothing_counts_and_nothing_is_lost() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            staff(story, CLERKS, "-", "-", "");
            taken(story);
            story.at("2026-09-22T08:00");
            for (int attempt = 0; attempt < 12; attempt++) {
                story.telephones().next(Telephones.away(Duration.ofSeconds(30)));
                story.goesOn();
                story.clock().pass(Duration.ofSeconds(31));
            }
            story.goesOn();

            assertThat(only(story, CLERK).stage()).isEqualTo(DispatchStage.ACCEPTED);
            assertThat(story.count("select count(*) from %s.number_use")).isEqualTo(1);
            assertThat(story.count("select count(*) from %s.staff_call")).isZero();
            story.ends();
        }
    }

    private static void staff(Story story, String clerks, String deputys, String leads, String more) {
        story.guanjia()
                .staff()
                .importFile(
                        LEAD,
                        new ImportStaff.Command(
                                "441900104",
                                "shipai.staff",
                                """
                                staff | %s | 甲虚构 | %s | 441900104200:village-committee 2024-01-01 ..
                                staff | %s | 乙虚构 | %s | 441900104200:village-committee 2024-01-01 ..
                                staff | %s | 丙虚构 | %s | 441900104:town-lead-department 2024-01-01 ..
                                """.formatted(CLERK.subject(), clerks, DEPUTY.subject(), deputys, LEAD.subject(), leads)
                                        + more));
    }

    /** A resident whose number stands openly with the staff. */
    private static PersonInput alsoOfStaff() {
        return new PersonInput(
                Optional.of("无名氏"),
                Optional.empty(),
                "NONE",
                "LOST",
                Optional.of("13800138022"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("NONE_POSSESSED"),
                List.of(),
                Optional.empty());
    }

    private static String taken(Story story) {
        String wish = submitted(story);
        story.guanjia().wishes().take(CLERK, new TakeWish.Command(wish, Optional.empty()));
        return wish;
    }

    private static String submitted(Story story) {
        int number = story.wishes() + 10;
        return story.submitted(
                CLERK,
                Request.ofGroup(
                        story.secrets().roofless("无名氏" + number), "900", story.say("失业后断了口粮" + number), SHIPAI));
    }

    private static ListReminderTexts.Answer texts(Story story, Actor actor) {
        return story.guanjia().reminders().texts(actor, new ListReminderTexts.Query(50));
    }

    private static Text only(Story story, Actor actor) {
        assertThat(texts(story, actor).items()).hasSize(1);
        return texts(story, actor).items().get(0);
    }

    private static String number(Story story, String wish) {
        return story.state(wish).origin().number().text();
    }

    private static long to(Story story, String number) {
        return story.telephones().orders().stream()
                .filter(order -> order.recipient().text().equals(number))
                .count();
    }
}
