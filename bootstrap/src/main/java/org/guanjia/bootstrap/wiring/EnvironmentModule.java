package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.guanjia.application.port.Ulids;

/** Time and chance. Instants are cut to microseconds here, once, so that what is stored equals what was decided on. */
final class EnvironmentModule extends AbstractModule {

    private final InstantSource clock;

    EnvironmentModule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        bind(Ulids.class).toInstance(new RandomUlids(new SecureRandom()));
    }
}
