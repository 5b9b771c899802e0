package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.guanjia.application.port.Ulids;

/** Time and chance. Instants are cut to microseconds here, once, so that what is stored equals what was decided on. */
final class EnvironmentModule extends AbstractModule {

    private final Environment environment;

    EnvironmentModule(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected void configure() {
        InstantSource clock = environment.clock();
        bind(InstantSource.class).toInstance(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        bind(Ulids.class).toInstance(environment.ulids());
    }
}
