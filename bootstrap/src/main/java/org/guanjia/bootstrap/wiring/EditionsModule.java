package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.worktime.WorkCalendar;

/** The editions as values. */
final class EditionsModule extends AbstractModule {

    private final Editions editions;

    EditionsModule(Editions editions) {
        this.editions = editions;
    }

    @Override
    protected void configure() {
        bind(Region.class).toInstance(editions.region());
        bind(Rulebooks.class).toInstance(editions.rulebooks());
        bind(WorkCalendar.class).toInstance(editions.calendar());
        bind(PolicyLists.class).toInstance(editions.policyLists());
    }
}
