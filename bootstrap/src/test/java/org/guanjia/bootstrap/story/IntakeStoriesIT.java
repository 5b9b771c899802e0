package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.HOTLINE;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.Slip;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.wish.Delay;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Requests that nobody is turned away for: without papers, late, twice, or in a year whose calendar is not known yet. */
class IntakeStoriesIT extends Stories {

    private static final Actor CLERK = clerk(HUMEN);

    @Test
    void somebody_without_papers_phone_or_address_is_helped_like_anybody() throws Exception {
        try (Story story = story("2026-10-19T20:00")) {
            PersonInput nobody = story.secrets().roofless("阿黑虚");
            String wish = story.submitted(
                    CLERK,
                    Request.urgent(nobody, "300", story.say("桥下过夜要棉被"), HUMEN).in("living"));
            Acts acts = new Acts(story, wish)
                    .acknowledged(CLERK)
                    .foundNoPolicy(CLERK)
                    .triaged(CLERK);
            story.at("2026-10-20T09:00");
            acts.waived(CLERK, "按手印的申明").approved(villageLead(HUMEN), "300");
            acts.deliveryStarted(CLERK).deliveredLast(CLERK, "300", "棉被照片").evaluated(CLERK, "VERY_SATISFIED", "当面说暖和");

            String other = story.submitted(
                    CLERK,
                    Request.urgent(nobody, "300", story.say("也许是另一个人"), HUMEN).in("living"));
            assertThat(story.state(other).examination().possibleDuplicates())
                    .as("nobody is known by a name alone")
                    .isEmpty();
            assertThat(story.stage(wish)).isEqualTo(WishStage.CLOSED);
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    @Test
    void late_acts_are_accepted_and_marked_and_those_of_paper_keep_their_true_time() throws Exception {
        try (Story story = story("2026-09-24T09:00")) {
            String late = story.submitted(CLERK, Request.urgent(deng(story), "600", story.say("看病路费"), HUMEN));
            story.at("2026-09-25T10:00");
            Acts acts = new Acts(story, late).acknowledged(CLERK).explained(CLERK, "RECEIPT", "中秋值班漏看");
            assertThat(story.clockOf(late, WishStep.RECEIPT)).isEqualTo(DeadlineState.MISSED);
            story.at("2026-10-20T10:00");
            acts.foundNoPolicy(CLERK).triaged(CLERK).waived(CLERK, "申明书");
            acts.approved(villageLead(HUMEN), "600").deliveryStarted(CLERK).deliveredLast(CLERK, "600", "车票收据");
            assertThat(story.wholeClockOf(late)).isEqualTo(DeadlineState.MISSED);
            assertThat(story.state(late).annals().delays())
                    .extracting(Delay::step)
                    .containsExactly(Optional.of(WishStep.RECEIPT));
            story.hasTold(late, WishMessage.RECEIPT, WishMessage.RESULT);

            story.at("2026-10-23T18:00"); // the power is back
            String onPaper = story.submitted(
                    CLERK,
                    Request.urgent(deng(story), "500", story.say("停电时来过"), HUMEN)
                            .in("living")
                            .madeAt("2026-10-22T09:00"));
            assertThat(story.due(onPaper)).contains(StoryClock.at("2026-10-30T00:00"));
            story.at("2026-10-26T09:00");
            new Acts(story, onPaper).acknowledgedAt(CLERK, "2026-10-24T09:00");
            assertThat(story.clockOf(onPaper, WishStep.RECEIPT)).isEqualTo(DeadlineState.MET);
            assertThat(story.timeline(onPaper).entries().get(1)).satisfies(entry -> {
                assertThat(entry.event().occurredAt()).isEqualTo(StoryClock.at("2026-10-24T09:00"));
                assertThat(entry.recordedAt()).isEqualTo(StoryClock.at("2026-10-26T09:00"));
            });
            story.hasTold(onPaper, WishMessage.RECEIPT);
            story.ends();
        }
    }

    @Test
    void a_ticket_that_the_hotline_sends_twice_is_one_wish() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            Request ticket = Request.urgent(deng(story), "600", story.say("热线求助"), HENGLI)
                    .by("12345-hotline", "DG20261012-000001");
            String wish = story.submitted(HOTLINE, ticket);
            assertThat(story.submitted(HOTLINE, ticket)).isEqualTo(wish);
            new Acts(story, wish).acknowledged(clerk(HENGLI));

            story.at("2026-10-13T09:00");
            Slip third =
                    story.guanjia().wishes().submit(HOTLINE, ticket.at(HUMEN).command());
            assertThat(third.id()).isEqualTo(wish);
            assertThat(third.version()).isEqualTo(2);
            assertThat(story.submitted(HOTLINE, ticket.by("12345-hotline", "DG20261013-000002")))
                    .isNotEqualTo(wish);
            story.hasTold(wish, WishMessage.RECEIPT);
            story.ends();
        }
    }

    @Test
    void a_clock_that_runs_into_a_year_without_a_calendar_awaits_it() throws Exception {
        try (Story story = story("2026-12-10T09:00")) {
            String wish = story.submitted(CLERK, Request.ofGroup(deng(story), "900", story.say("跨年的愿望"), HUMEN));
            Acts acts = new Acts(story, wish).acknowledged(CLERK).foundNoPolicy(CLERK);
            assertThat(story.due(wish)).isEmpty();
            assertThat(story.wholeClockOf(wish)).isEqualTo(DeadlineState.AWAITING_CALENDAR);
            assertThat(story.state(wish).awaitsCalendar()).isTrue();

            story.at("2026-12-14T09:00");
            acts.triaged(CLERK).waived(CLERK, "申明书").approved(villageLead(HUMEN), "900");
            story.guanjia()
                    .editions()
                    .putCalendar(
                            Officials.BUREAU,
                            new PutCalendarInForce.Command(
                                    calendarWith2027(), LocalDate.of(2026, 12, 14), "国办发明电〔2026〕7号（虚构）"));
            story.guanjia()
                    .editions()
                    .recomputeDeadlines(
                            Officials.BUREAU,
                            new RecomputeDeadlines.Command(HUMEN.town().text(), Optional.empty(), 100));
            assertThat(story.due(wish)).as("Monday after 10 January").contains(StoryClock.at("2027-01-12T00:00"));
            assertThat(story.state(wish).awaitsCalendar()).isFalse();

            acts.deliveryStarted(CLERK).deliveredLast(CLERK, "900", "过冬物资收据").evaluated(CLERK, "SATISFIED", "电话评价");
            assertThat(story.wholeClockOf(wish)).isEqualTo(DeadlineState.MET);
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    private static PersonInput deng(Story story) {
        return story.secrets().resident("邓二虚", "513021197906223451", "13800138044", "东莞市虎门镇虎门寨子虚里1号");
    }

    /** The bundled calendar with a year more, in which only New Year is a holiday. */
    private static String calendarWith2027() throws IOException {
        try (InputStream file = Objects.requireNonNull(CalendarEdition.class.getResourceAsStream("prc.calendar"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceFirst("(?m)^edition *\\|.*$", "edition | prc-2027")
                            .replaceFirst("(?m)^years *\\|.*$", "years | 2020 .. 2027")
                    + "holiday | 2027-01-01 | 元旦\n";
        }
    }
}
