package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.health.RulebookInForce;
import org.guanjia.application.health.TimelyCheck;
import org.guanjia.application.port.HealthCheck;

/** What is asked for its health, in the order in which it is shown. */
final class HealthModule extends AbstractModule {

    private final HealthCheck database;
    private final Executor executor;

    HealthModule(HealthCheck database, Executor executor) {
        this.database = database;
        this.executor = executor;
    }

    @Override
    protected void configure() {
        bind(CalendarCoverage.class).in(Singleton.class);
        bind(RulebookInForce.class).in(Singleton.class);
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        checks.addBinding().toInstance(database);
    }

    // The next two ask the database, so they need somebody who minds the time.

    @ProvidesIntoSet
    @Singleton
    HealthCheck calendar(CalendarCoverage calendar) {
        return new TimelyCheck(calendar, executor);
    }

    @ProvidesIntoSet
    @Singleton
    HealthCheck rulebook(RulebookInForce rulebook) {
        return new TimelyCheck(rulebook, executor);
    }
}
