package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.guanjia.adapter.crypto.CryptoModule;
import org.guanjia.adapter.evidence.EvidenceModule;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.HealthCheck;

/** Builds the injector of one instance. */
final class Wiring {

    private Wiring() {}

    /** The injector over open stores; every binding is checked now. */
    static Injector injector(Parts parts, DataSource dataSource, HealthCheck database, Executor executor) {
        Storage storage = parts.storage();
        return Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new StoresModule(dataSource, storage.schema(), storage.hostTransaction()),
                new CryptoModule(parts.keys().get()),
                new EvidenceModule(parts.evidence()),
                new EditionsModule(parts.editions()),
                new GatewaysModule(parts.gateways()),
                new EnvironmentModule(parts.environment()),
                new UseCasesModule(),
                new TicksModule(dataSource, parts.listeners()),
                new HealthModule(database, executor));
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
