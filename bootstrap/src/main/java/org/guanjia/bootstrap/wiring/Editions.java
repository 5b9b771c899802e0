package org.guanjia.bootstrap.wiring;

import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendar;

/** The region of an instance, and the editions that it starts with. */
public record Editions(Region region, Rulebooks rulebooks, WorkCalendar calendar, PolicyLists policyLists) {

    /** The editions that were known when this version was made. */
    public static Editions bundled() {
        return new Editions(
                EditionFiles.bundledRegion(),
                EditionFiles.bundledRulebooks(),
                EditionFiles.bundledCalendar(),
                EditionFiles.bundledPolicyLists());
    }

    public Editions with(Region other) {
        return new Editions(other, rulebooks, calendar, policyLists);
    }

    public Editions with(Rulebooks other) {
        return new Editions(region, other, calendar, policyLists);
    }

    public Editions with(WorkCalendar other) {
        return new Editions(region, rulebooks, other, policyLists);
    }

    public Editions with(PolicyLists other) {
        return new Editions(region, rulebooks, calendar, other);
    }
}
