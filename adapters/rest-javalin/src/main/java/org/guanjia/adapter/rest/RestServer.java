package org.guanjia.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.guanjia.adapter.rest.json.ReadModels;
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
        Routes routes =
                new Routes(health, metrics, new Dispatcher(api, json), new RequestLog(api.ulids(), api.clock()));
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings, routes, json);
            api.tokenDesk().map(TokenResource::new).ifPresent(tokens -> tokens.registerIn(config.routes));
        });
        try {
            javalin.start(settings.host(), settings.port());
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
        } finally {
            health.close();
        }
    }

    private static void configure(JavalinConfig config, RestSettings settings, Routes routes, ObjectMapper json) {
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
}
