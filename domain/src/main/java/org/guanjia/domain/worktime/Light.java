package org.guanjia.domain.worktime;

import java.time.Instant;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Percentage;

/** What staff see of a deadline at a glance (M-01). */
@Enforces("M-01.amber-from")
public enum Light {
    /** There is time. */
    GREEN,
    /** Most of the period is over. */
    AMBER,
    /** It is over, and the act is still owed. */
    RED,
    /** The due instant waits for a calendar (M-08). */
    AWAITING_CALENDAR,
    /** Nothing is owed any more. */
    OFF;

    /**
     * The light of a deadline at a moment.
     *
     * @param amberFrom the share of the period from which on, inclusive, it is amber
     */
    public static Light of(Deadline deadline, Instant at, Percentage amberFrom) {
        return switch (deadline.state(at)) {
            case MET, MISSED -> OFF;
            case OVERDUE -> RED;
            case AWAITING_CALENDAR -> deadline.doneAt().isPresent() ? OFF : AWAITING_CALENDAR;
            case OPEN -> at.isBefore(deadline.reached(amberFrom).orElseThrow()) ? GREEN : AMBER;
        };
    }
}
