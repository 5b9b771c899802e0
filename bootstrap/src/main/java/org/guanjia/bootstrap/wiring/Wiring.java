package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.time.InstantSource;
import org.guanjia.adapter.crypto.CryptoModule;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.MasterKeys;

/** Builds the injector of one service. Two of them in one process share nothing. */
public final class Wiring {

    private Wiring() {}

    /** The injector over an open database; every binding is checked now. */
    public static Injector injector(
            Database database, SchemaName schema, Editions editions, MasterKeys keys, InstantSource clock) {
        return Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new StoresModule(database.dataSource(), schema),
                new CryptoModule(keys),
                new EditionsModule(editions),
                new EnvironmentModule(clock),
                new UseCasesModule(),
                new HealthModule(database));
    }

    /** What is not bound or not said exactly is refused. */
    private static final class StrictModule extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }
}
