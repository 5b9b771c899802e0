package org.guanjia.bootstrap.serve;

import java.net.BindException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.adapter.editions.TextFile;
import org.guanjia.adapter.rest.RestApi;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.rest.RestSettings;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.validation.Inputs;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.Opened;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Ticks;
import org.guanjia.domain.shared.Refusal;

/**
 * A service as configured. It is started once and closed once, by any threads: whoever closes it waits until a start that is
 * under way has come to its end, so that nothing stays open.
 */
public final class Service implements AutoCloseable {

    private final Configuration configuration;
    private final Optional<Demo> demo;
    private final Opened opened = new Opened();
    private boolean closed;

    public Service(Configuration configuration) {
        this(configuration, Optional.empty());
    }

    /** A demonstration, which is closed with the service. */
    public Service(Demo demo) {
        this(demo.configuration(), Optional.of(demo));
    }

    private Service(Configuration configuration, Optional<Demo> demo) {
        this.configuration = configuration;
        this.demo = demo;
    }

    /**
     * Opens everything and starts to take requests; what was opened is closed again if that fails.
     *
     * @return where it takes requests; empty, and nothing is opened, if the service was closed before
     * @throws CannotStart if the database, its keys, the folder of attachments or the address is not to be had
     * @throws Refusal.InvalidInput if a file of an edition, of keys or of people has faults
     */
    public synchronized Optional<URI> start() {
        if (closed) {
            return Optional.empty();
        }
        boolean started = false;
        try {
            RestServer server = open(ConfiguredParts.of(configuration));
            started = true;
            return Optional.of(address(server));
        } finally {
            if (!started) {
                close();
            }
        }
    }

    private RestServer open(Parts parts) {
        demo.ifPresent(Demo::tellStory);
        Instance instance = Instance.open(parts);
        opened.add(instance::close);
        configuration
                .people()
                .staff()
                .ifPresent(file -> PeopleFiles.takeStaffOver(
                        TextFile.read(file), parts.editions().region().city().code(), instance.get(ImportStaff.class)));
        Login login = login(instance);
        opened.add(login::close);
        ServiceMetrics metrics = new ServiceMetrics();
        opened.add(metrics::close);
        metrics.measure(instance.dataSource(), instance.get(CalendarCoverage.class), instance.get(Ticks.class));
        RestServer server = listen(instance, metrics, login);
        opened.add(server::close);
        login.prepare();
        return server;
    }

    private Login login(Instance instance) {
        return demo.map(Login::of)
                .or(() ->
                        configuration.identity().map(settings -> Login.of(settings, instance.get(InstantSource.class))))
                .orElseGet(Login::none);
    }

    private RestServer listen(Instance instance, ServiceMetrics metrics, Login login) {
        Configuration.Http http = configuration.http();
        try {
            return RestServer.start(
                    settings(http),
                    Stream.concat(instance.healthChecks().stream(), Stream.of(login))
                            .toList(),
                    metrics.registry(),
                    api(instance, login));
        } catch (UnknownHostException elsewhere) {
            throw new CannotStart(CannotStart.Reason.HOST_UNKNOWN, http.host(), elsewhere);
        } catch (BindException taken) {
            throw new CannotStart(CannotStart.Reason.ADDRESS_TAKEN, http.host() + ":" + http.port(), taken);
        }
    }

    private static RestSettings settings(Configuration.Http http) {
        return new RestSettings(
                http.host(),
                http.port(),
                http.grace(),
                RestSettings.Limits.USUAL,
                new RestSettings.Rates(RestSettings.Rate.of(http.rate()), RestSettings.Rate.of(http.publicRate())),
                http.trustedProxies(),
                http.cors());
    }

    private RestApi api(Instance instance, Login login) {
        RestApi api = new RestApi(
                instance::get,
                instance.get(Inputs.class),
                login.provider(),
                instance.get(Ulids.class),
                instance.get(InstantSource.class));
        return demo.map(api::with).orElse(api);
    }

    private URI address(RestServer server) {
        String host = configuration.http().host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port());
    }

    /** Whether there is something to close. */
    public synchronized boolean isOpen() {
        return !opened.isEmpty();
    }

    /** Ends in order: requests first, then connections. From now on it cannot be started. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            opened.close();
        } finally {
            demo.ifPresent(Demo::close);
        }
    }
}
