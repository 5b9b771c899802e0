package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.CalendarEdition;
import org.junit.jupiter.api.Test;

/** What is swept up by itself, without anybody asking for it. */
class UpkeepIT extends Stories {

    @Test
    void deadlines_that_waited_for_a_calendar_are_computed_when_it_is_in_force() throws Exception {
        try (Story story = story("2026-12-10T09:00")) {
            String wish = story.submitted(clerk(SHIPAI), request(story.secrets(), 1));
            story.guanjia()
                    .editions()
                    .putCalendar(
                            BUREAU,
                            new PutCalendarInForce.Command(
                                    calendarWith2027(), LocalDate.of(2026, 12, 14), "国办发明电〔2026〕7号（虚构）"));
            assertThat(story.at("2026-12-13T09:00").goesOn().due(wish)).isEmpty();

            assertThat(story.at("2026-12-14T09:00").goesOn().due(wish)).isPresent();
            story.ends();
        }
    }

    @Test
    void the_second_half_of_a_transfer_that_was_broken_off_is_made_some_minutes_later() {
        NodeClock clock = new NodeClock(StoryClock.at("2026-01-05T09:00"));
        try (Guanjia guanjia = ground().builder().clock(clock).ticksByHost().start()) {
            guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", Set.of()));
            clock.moveTo(StoryClock.at("2026-09-21T09:00"));
            String wish = brokenOff(guanjia, clock);
            WishId next = state(guanjia, wish).aftermath().continuedAs().orElseThrow();
            assertThat(isThere(guanjia, next)).isFalse();

            clock.moveTo(StoryClock.at("2026-09-21T09:09"));
            guanjia.tick();
            assertThat(isThere(guanjia, next))
                    .as("who transfers may still be at it")
                    .isFalse();
            clock.moveTo(StoryClock.at("2026-09-21T09:20"));
            guanjia.tick();
            assertThat(isThere(guanjia, next)).isTrue();
        }
    }

    /** A wish that left its town and stands in no other, since whoever transferred it was killed in the middle. */
    private static String brokenOff(Guanjia guanjia, NodeClock clock) {
        for (int question = 1; question < 100; question++) {
            String wish = guanjia.wishes()
                    .submit(clerk(SHIPAI), request(new Secrets(), question).command())
                    .id();
            clock.killAt(question);
            Throwable killed = catchThrowable(() ->
                    guanjia.wishes().transfer(clerk(SHIPAI), new TransferWish.Command(wish, QISHI.text(), "需求发生在企石")));
            clock.moveTo(StoryClock.at("2026-09-21T09:00"));
            WishState state = state(guanjia, wish);
            if (killed != null && state.stage() == WishStage.TRANSFERRED) {
                return wish;
            }
        }
        throw new AssertionError("No transfer was broken off between its halves");
    }

    private static boolean isThere(Guanjia guanjia, WishId wish) {
        return catchThrowable(() -> state(guanjia, wish.text())) == null;
    }

    private static WishState state(Guanjia guanjia, String wish) {
        return guanjia.wishes().read(AUDITOR, new ReadWish.Query(wish)).wish().state();
    }

    private static Request request(Secrets secrets, int number) {
        return Request.ofGroup(secrets.roofless("无名氏" + number), "900", secrets.say("失业后断了口粮" + number), SHIPAI);
    }

    private static String calendarWith2027() throws IOException {
        try (InputStream file = CalendarEdition.class.getResourceAsStream("prc.calendar")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("prc-2026", "prc-2027")
                            .replace("2020 .. 2026", "2020 .. 2027")
                    + "\nholiday | 2027-01-01 | 元旦\n";
        }
    }
}
