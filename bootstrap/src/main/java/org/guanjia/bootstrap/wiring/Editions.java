package org.guanjia.bootstrap.wiring;

import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendar;

/** The region of an instance, the editions that it starts with, and how the messages of its rulebooks are worded. */
public record Editions(
        Region region, Rulebooks rulebooks, WorkCalendar calendar, PolicyLists policyLists, Wordings wordings) {

    /** The editions that were known when this version was made. */
    public static Editions bundled() {
        return new Editions(
                EditionFiles.bundledRegion(),
                EditionFiles.bundledRulebooks(),
                EditionFiles.bundledCalendar(),
                EditionFiles.bundledPolicyLists(),
                Wordings.of(EditionFiles.bundledMessageTemplates()));
    }

    public Editions with(Region other) {
        return new Editions(other, rulebooks, calendar, policyLists, wordings);
    }

    public Editions with(Rulebooks other) {
        return new Editions(region, other, calendar, policyLists, wordings);
    }

    public Editions with(WorkCalendar other) {
        return new Editions(region, rulebooks, other, policyLists, wordings);
    }

    public Editions with(PolicyLists other) {
        return new Editions(region, rulebooks, calendar, other, wordings);
    }

    public Editions with(Wordings other) {
        return new Editions(region, rulebooks, calendar, policyLists, other);
    }
}
