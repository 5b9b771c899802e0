package org.guanjia.domain.approval;

import java.time.Instant;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.worktime.Deadline;

/**
 * A seat that the next level may decide too, or instead. It decides nothing by itself.
 *
 * @param step from 1
 * @param seat the office of the route
 * @param from the office that did not decide, the seat's own or a level above it
 * @param to the level above that one
 * @param deadline by when that level is to decide
 */
public record Escalation(int step, Office seat, Office from, Office to, Ground ground, Deadline deadline, Instant at) {

    /** Why a seat goes to the next level. */
    public enum Ground {
        /** The office let its time pass. */
        OVERDUE,
        /** Nobody who serves in the office may decide it. */
        NOBODY_LEFT
    }

    Escalation with(Deadline newDeadline) {
        return new Escalation(step, seat, from, to, ground, newDeadline, at);
    }
}
