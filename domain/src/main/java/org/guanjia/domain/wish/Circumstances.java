package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Under which an act happens.
 *
 * @param at when it truly happened, which may be before it was entered
 * @param rulebook the one that the wish stands on
 * @param calendar the edition in force
 */
public record Circumstances(Instant at, Rulebook rulebook, WorkCalendar calendar) {

    Deadline deadline(Period period) {
        return Deadline.of(at, period, calendar);
    }
}
