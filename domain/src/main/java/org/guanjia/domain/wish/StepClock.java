package org.guanjia.domain.wish;

import org.guanjia.domain.worktime.Deadline;

/** The clock of one step. A step that is taken again has a clock for each time. */
public record StepClock(WishStep step, Deadline deadline) {

    boolean isOpen() {
        return deadline.doneAt().isEmpty();
    }
}
