package org.guanjia.application.edition;

import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendars;

/** The editions that one decision goes by; they fit together and never change. Safe for use by several threads. */
public record EditionSet(Rulebooks rulebooks, WorkCalendars calendars, PolicyLists policyLists) {}
