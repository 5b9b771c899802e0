package org.guanjia.domain.approval;

import org.guanjia.domain.worktime.Deadline;

/**
 * By when a step is decided.
 *
 * @param step from 1
 */
public record StepClock(int step, Deadline deadline) {

    StepClock with(Deadline newDeadline) {
        return new StepClock(step, newDeadline);
    }
}
