package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Header;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.guanjia.adapter.rest.json.ReadModels;
import org.guanjia.application.port.HealthCheck;

/**
 * The running HTTP server. It ends in order: readiness says so first, no new request is taken, and those in flight have
 * the grace period to end.
 */
public final class RestServer implements AutoCloseable {

    private static final int VIRTUAL_THREADS_SINCE = 21;
    private static final int WORTH_COMPRESSING = 1024;

    /** How many it takes to keep all threads busy. */
    private static final int CALLERS_AT_LEAST = 4;

    private final Javalin javalin;
    private final HealthResource health;

    private RestServer(Javalin javalin, HealthResource health) {
        this.javalin = javalin;
        this.health = health;
    }

    /**
     * Starts the server; it takes requests when this returns.
     *
     * @param checks what readiness asks, in the order shown
     * @param api what the operations work with
     * @param metrics what {@code /metrics} shows; a gauge per check is added
     * @throws BindException if the port is taken or not ours to take
     * @throws UnknownHostException if the host is unknown or none of this machine's
     */
    public static RestServer start(
            RestSettings settings, List<HealthCheck> checks, PrometheusMeterRegistry metrics, RestApi api)
            throws BindException, UnknownHostException {
        InetAddress address = InetAddress.getByName(settings.host());
        HealthResource health = new HealthResource(checks);
        health.showIn(metrics);
        ObjectMapper json = ReadModels.mapper();
        RequestLog log = new RequestLog(api.ulids(), api.clock());
        Dispatcher dispatcher = new Dispatcher(api, settings, json);
        Routes routes =
                new Routes(health, metrics, dispatcher, log, settings.limits().parameters());
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings, api, json);
            routes.registerIn(config.routes);
            api.tokenDesk().map(TokenResource::new).ifPresent(tokens -> tokens.registerIn(config.routes));
        });
        try {
            javalin.start();
            return new RestServer(javalin, health);
        } catch (JavalinBindException refused) {
            health.close();
            if (!isOfThisMachine(address)) {
                throw because(refused, new UnknownHostException(settings.host()));
            }
            throw because(refused, new BindException(String.valueOf(refused.getMessage())));
        } catch (RuntimeException failure) {
            health.close();
            throw failure;
        }
    }

    private static <E extends Exception> E because(Exception cause, E failure) {
        failure.initCause(cause);
        return failure;
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true;
        }
    }

    /** The port it listens on, also where the settings left the choice open. */
    public int port() {
        return javalin.port();
    }

    /** Stops in order; returns when the last request has ended or the grace period is over. */
    @Override
    public void close() {
        health.announceStop();
        try {
            javalin.stop();
        } catch (JavalinException notInOrder) {
            if (!(notInOrder.getCause() instanceof TimeoutException)) {
                throw notInOrder;
            }
        } finally {
            health.close();
        }
    }

    private static void configure(JavalinConfig config, RestSettings settings, RestApi api, ObjectMapper json) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = jsonOnly();
        useThreads(config, settings.limits());
        config.jsonMapper(new JavalinJackson(json, false));
        config.jetty.modifyServer(server -> endInOrder(
                server,
                settings,
                new JettyProblems(
                        json, () -> api.ulids().next(api.clock().instant()).text())));
        config.jetty.modifyServer(server ->
                server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server)));
        config.jetty.modifyHttpConfiguration(http -> bound(http, settings.limits()));
        config.jetty.addConnector((server, http) -> new PatientConnector(server, http, settings, api.clock()));
        letIn(config, settings.origins());
    }

    private static void useThreads(JavalinConfig config, RestSettings.Limits limits) {
        if (Runtime.version().feature() >= VIRTUAL_THREADS_SINCE) {
            config.concurrency.useVirtualThreads = true;
        } else {
            config.jetty.threadPool = new QueuedThreadPool(limits.threads());
        }
    }

    private static void bound(HttpConfiguration http, RestSettings.Limits limits) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(limits.headerBytes());
        http.setIdleTimeout(limits.idle().toMillis());
        http.setUriCompliance(http.getUriCompliance()
                .without("no %u0041, which nobody reads further in", UriCompliance.Violation.UTF16_ENCODINGS));
    }

    /** Files are packed already, and what is small gains nothing. */
    private static CompressionStrategy jsonOnly() {
        CompressionStrategy strategy = new CompressionStrategy(null, new Gzip());
        strategy.setDefaultMinSizeForCompression(WORTH_COMPRESSING);
        strategy.setAllowedMimeTypes(List.of(ContentType.JSON, Problem.MEDIA_TYPE));
        return strategy;
    }

    /** Scripts of other websites, where they are named; else no answer has a word about them. */
    private static void letIn(JavalinConfig config, Set<String> origins) {
        if (!origins.isEmpty()) {
            config.bundledPlugins.enableCors(cors -> cors.addRule(rule -> {
                origins.forEach(rule::allowHost);
                List.of(Header.ETAG, Header.LOCATION, Header.RETRY_AFTER, RequestLog.HEADER)
                        .forEach(rule::exposeHeader);
            }));
        }
    }

    private static void endInOrder(Server server, RestSettings settings, JettyProblems problems) {
        Handler.Wrapper patience = PatientConnector.minding();
        FairShares shares = new FairShares(settings.limits().threads() / CALLERS_AT_LEAST);
        patience.setHandler(shares);
        shares.setHandler(new GracefulHandler());
        server.setHandler(patience);
        server.setStopTimeout(settings.grace().toMillis());
        server.setErrorHandler(problems);
    }
}
