package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.guanjia.application.port.HealthCheck;

/**
 * The running HTTP server. It ends in order: readiness says so first, no new request is taken, and those in flight have
 * the grace period to end.
 */
public final class RestServer implements AutoCloseable {

    private static final int VIRTUAL_THREADS_SINCE = 21;

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
     * @param metrics what {@code /metrics} shows; a gauge per check is added
     * @throws BindException if the port is taken or the host is no address of this machine
     */
    public static RestServer start(RestSettings settings, List<HealthCheck> checks, PrometheusMeterRegistry metrics)
            throws BindException {
        HealthResource health = new HealthResource(checks);
        health.showIn(metrics);
        Routes routes = new Routes(health, metrics);
        Javalin javalin = Javalin.create(config -> configure(config, settings, routes));
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException taken) {
            BindException failure = new BindException(String.valueOf(taken.getMessage()));
            failure.initCause(taken);
            throw failure;
        }
        return new RestServer(javalin, health);
    }

    /** The port it listens on, also where the settings left the choice open. */
    public int port() {
        return javalin.port();
    }

    /** Stops in order; returns when the last request has ended or the grace period is over. */
    @Override
    public void close() {
        health.announceStop();
        javalin.stop();
    }

    private static void configure(JavalinConfig config, RestSettings settings, Routes routes) {
        ObjectMapper json = json();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= VIRTUAL_THREADS_SINCE;
        config.jsonMapper(new JavalinJackson(json, false));
        config.jetty.modifyServer(server -> endInOrder(server, settings, json));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        routes.registerIn(config.routes);
    }

    private static void endInOrder(Server server, RestSettings settings, ObjectMapper json) {
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(settings.grace().toMillis());
        server.setErrorHandler(new JettyProblems(json));
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
