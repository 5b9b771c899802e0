package org.guanjia.domain.approval;

import java.time.Instant;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Under which a round begins.
 *
 * @param at when it truly began, which may be before it was entered
 * @param rulebook the one that the case stands on
 * @param calendar the edition in force
 */
public record Conditions(Instant at, Rulebook rulebook, WorkCalendar calendar) {}
