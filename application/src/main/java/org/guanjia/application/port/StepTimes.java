package org.guanjia.application.port;

import java.time.Duration;
import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;

/**
 * How long an office of the route took for one step of the approvals of one kind (A-01, M-04). Where the next level decided in its
 * place it is counted here all the same, as the office's step it was.
 *
 * @param office of the route
 * @param kind the name of the route
 * @param step from 1; one beyond the route is a second officer's
 * @param rulebook by which the time was given
 * @param inTime decided before it was due
 * @param late decided when it was due or later
 * @param underWay not decided and not due
 * @param overdue not decided though it was due, which counts as late
 * @param awaitingCalendar of which nobody can tell, decided or not
 * @param median of the times from the step's beginning to the decision, in whole seconds; of an even number the shorter one in the
 *     middle, so that it is a time that one of them took; empty where nothing was decided
 * @param longest of the same times
 */
public record StepTimes(
        Office office,
        Code kind,
        int step,
        RulebookId rulebook,
        long inTime,
        long late,
        long underWay,
        long overdue,
        long awaitingCalendar,
        long decided,
        Optional<Duration> median,
        Optional<Duration> longest) {}
