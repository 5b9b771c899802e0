package org.guanjia.bootstrap.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineExplanation;
import org.guanjia.domain.worktime.ExceptionalDay;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.PeriodUnit;
import org.guanjia.domain.worktime.RestDay;
import org.guanjia.domain.worktime.WorkCalendar;

/** Says in lines how a deadline came about. */
final class DeadlineReport {

    private final Texts texts;
    private final WorkCalendar calendar;

    DeadlineReport(Texts texts, WorkCalendar calendar) {
        this.texts = texts;
        this.calendar = calendar;
    }

    /** The due instant, then what it was computed from, then every day that was passed over. */
    List<String> lines(Period period, DeadlineExplanation explanation) {
        Deadline deadline = explanation.deadline();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("deadline.due", Moments.print(deadline.due().orElseThrow())));
        lines.add(texts.get("deadline.start", Moments.print(deadline.start())));
        lines.add(texts.get("deadline.period", inWords(period)));
        if (period.unit() == PeriodUnit.HOURS) {
            lines.add(texts.get("deadline.round-the-clock"));
            return lines;
        }
        lines.add(texts.get(
                "deadline.counted-from",
                CityTime.dateOf(deadline.start()).plusDays(1).toString()));
        explanation.skippedDays().forEach(day -> lines.add(skipped(day)));
        for (ExceptionalDay day : explanation.makeUpDays()) {
            lines.add(texts.get("deadline.make-up", day.date().toString(), day.name()));
        }
        explanation.legs().forEach(leg -> lines.add(lastDay(leg)));
        lines.add(texts.get("deadline.calendar", edition(), years()));
        return lines;
    }

    /** Which year of the calendar the deadline waits for. */
    String awaiting(DeadlineExplanation explanation) {
        String year = Integer.toString(explanation.missingYear().orElseThrow());
        return texts.get("deadline.awaiting", edition(), years(), year);
    }

    private String lastDay(DeadlineExplanation.Leg leg) {
        LocalDate last = leg.lastDay();
        return leg.rolledFrom()
                .map(from -> texts.get("deadline.rolled", from.toString(), last.toString()))
                .orElseGet(() -> texts.get("deadline.last-day", last.toString()));
    }

    private String skipped(RestDay day) {
        return texts.get(
                "deadline.skipped",
                day.date().toString(),
                day.holiday().orElseGet(() -> texts.get("deadline.weekend")));
    }

    private String inWords(Period period) {
        return texts.get("unit." + period.unit().text(), Integer.toString(period.amount()));
    }

    private String edition() {
        return calendar.edition().id().text();
    }

    private String years() {
        return calendar.edition().years().toString();
    }
}
