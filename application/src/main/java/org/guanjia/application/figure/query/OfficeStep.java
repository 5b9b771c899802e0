package org.guanjia.application.figure.query;

import java.time.Duration;
import java.util.Optional;
import org.guanjia.application.port.StepTimes;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;

/**
 * How an office did a step of approvals that began in the months asked for. Where the next level decided in its place it counts
 * here all the same; what ended before the office had decided counts nowhere.
 *
 * @param kind the name of the route
 * @param step from 1; one beyond the route is a second officer's
 * @param rulebook by which the time was given
 * @param inTime decided before it was due
 * @param late decided when it was due or later
 * @param overdue not decided, and late by now
 * @param open not decided, and there is still time
 * @param awaitingCalendar nobody can tell yet, or could
 * @param decided all that was decided
 * @param judged what is in time or late: decided in time, decided late, and overdue
 * @param percent the share of what is judged that was in time, two decimals, rounded down; absent where nothing is
 * @param medianMinutes half of what was decided took no longer, in whole minutes by the clock, nights and rest days among them;
 *     absent where nothing was decided
 * @param longestMinutes what took longest, alike
 */
public record OfficeStep(
        Office office,
        Code kind,
        int step,
        RulebookId rulebook,
        long inTime,
        long late,
        long overdue,
        long open,
        long awaitingCalendar,
        long decided,
        long judged,
        Optional<String> percent,
        Optional<Integer> medianMinutes,
        Optional<Integer> longestMinutes) {

    static OfficeStep of(StepTimes times) {
        long judged = times.inTime() + times.late() + times.overdue();
        return new OfficeStep(
                times.office(),
                times.kind(),
                times.step(),
                times.rulebook(),
                times.inTime(),
                times.late(),
                times.overdue(),
                times.underWay(),
                times.awaitingCalendar(),
                times.decided(),
                judged,
                OnTimeShare.percent(times.inTime(), judged),
                times.median().map(OfficeStep::minutes),
                times.longest().map(OfficeStep::minutes));
    }

    private static int minutes(Duration taken) {
        return Math.toIntExact(taken.toMinutes());
    }
}
