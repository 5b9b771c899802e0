package org.guanjia.bootstrap.serve;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.rest.RestSettings;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Wiring;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.WorkCalendar;

/** A service as configured, from the moment it takes requests until it is closed. */
public final class Service implements AutoCloseable {

    private final Configuration.Http http;
    private final Database database;
    private final ServiceMetrics metrics;
    private final RestServer server;

    private Service(Configuration.Http http, Database database, ServiceMetrics metrics, RestServer server) {
        this.http = http;
        this.database = database;
        this.metrics = metrics;
        this.server = server;
    }

    /**
     * Opens everything and starts to take requests; what was opened is closed again if that fails.
     *
     * @throws CannotStart if the database or the address is not to be had
     * @throws Refusal.InvalidInput if an edition's file has faults
     */
    public static Service start(Configuration configuration) {
        Editions editions = editions(configuration.editions());
        Database database = OpenDatabase.open(configuration.database());
        try {
            return start(configuration, editions, database);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Service start(Configuration configuration, Editions editions, Database database) {
        SchemaName schema = new SchemaName(configuration.database().schema());
        Injector injector = Wiring.injector(database, schema, editions, InstantSource.system());
        ServiceMetrics metrics =
                new ServiceMetrics(database.dataSource(), injector.getInstance(CalendarCoverage.class));
        Configuration.Http http = configuration.http();
        Set<HealthCheck> checks = injector.getInstance(Key.get(new TypeLiteral<>() {}));
        try {
            RestServer server = RestServer.start(
                    new RestSettings(http.host(), http.port(), http.grace()), List.copyOf(checks), metrics.registry());
            return new Service(http, database, metrics, server);
        } catch (BindException taken) {
            metrics.close();
            throw new CannotStart(CannotStart.Reason.ADDRESS_TAKEN, http.host() + ":" + http.port(), taken);
        }
    }

    private static Editions editions(Configuration.Editions files) {
        return new Editions(
                files.region().map(EditionFiles::region).orElseGet(EditionFiles::bundledRegion),
                files.rulebooks().map(EditionFiles::rulebooks).orElseGet(EditionFiles::bundledRulebooks),
                files.calendar()
                        .map(file -> WorkCalendar.of(EditionFiles.calendar(file)))
                        .orElseGet(EditionFiles::bundledCalendar));
    }

    /** Where it takes requests. */
    public URI address() {
        String host = http.host().contains(":") ? "[" + http.host() + "]" : http.host();
        return URI.create("http://" + host + ":" + server.port());
    }

    /** Ends in order: requests first, then connections. */
    @Override
    public void close() {
        server.close();
        metrics.close();
        database.close();
    }
}
