package org.guanjia.bootstrap.wiring;

import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendar;

/** The editions that a service goes by. */
public record Editions(Region region, Rulebooks rulebooks, WorkCalendar calendar) {}
