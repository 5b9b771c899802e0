package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Singleton;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.health.RulebookInForce;
import org.guanjia.application.health.TimelyCheck;
import org.guanjia.application.port.HealthCheck;

/** What is asked for its health, in the order in which it is shown. */
final class HealthModule extends AbstractModule {

    private final Database database;

    HealthModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        bind(CalendarCoverage.class).in(Singleton.class);
        bind(RulebookInForce.class).in(Singleton.class);
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        checks.addBinding().toInstance(database.health());
        checks.addBinding().to(CalendarCoverage.class);
    }

    /** It asks the database, so it needs somebody who minds the time. */
    @ProvidesIntoSet
    @Singleton
    HealthCheck rulebook(RulebookInForce rulebook) {
        return new TimelyCheck(rulebook);
    }
}
