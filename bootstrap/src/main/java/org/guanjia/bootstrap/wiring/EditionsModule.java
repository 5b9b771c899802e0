package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.worktime.WorkCalendars;

/** The region as a value, and the editions that whoever decides asks for. */
final class EditionsModule extends AbstractModule {

    private final Editions editions;

    EditionsModule(Editions editions) {
        this.editions = editions;
    }

    @Override
    protected void configure() {
        bind(Region.class).toInstance(editions.region());
        bind(Wordings.class).toInstance(editions.wordings());
        bind(EditionSet.class)
                .toInstance(new EditionSet(
                        editions.rulebooks(), WorkCalendars.of(editions.calendar()), editions.policyLists()));
        bind(EditionsInForce.class).in(Singleton.class);
    }
}
