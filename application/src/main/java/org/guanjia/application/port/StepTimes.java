package org.guanjia.application.port;

import java.time.Duration;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;

/**
 * How long an office of the route took for the steps of one kind that reached it (A-01, M-04). Where the next level decided in its
 * place it is counted here all the same, as the office's step it was.
 *
 * @param office of the route
 * @param kind the name of the route
 * @param rulebook by which the time was given
 * @param inTime decided before it was due
 * @param late decided when it was due or later
 * @param underWay not decided and not due
 * @param overdue not decided though it was due, which counts as late
 * @param awaitingCalendar of which nobody can tell, decided or not
 * @param taken from the step's beginning to the decision, over all that were decided
 */
public record StepTimes(
        Office office,
        Code kind,
        RulebookId rulebook,
        long inTime,
        long late,
        long underWay,
        long overdue,
        long awaitingCalendar,
        long decided,
        Duration taken) {}
