package org.guanjia.adapter.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which request goes where, and what is answered where none goes or one fails. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String ALLOWED_FOR_PAGES = "GET, HEAD";

    private final HealthResource health;
    private final PrometheusMeterRegistry metrics;

    Routes(HealthResource health, PrometheusMeterRegistry metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    void registerIn(RoutesConfig routes) {
        routes.before(context ->
                context.header(Header.CACHE_CONTROL, "no-store").header("X-Content-Type-Options", "nosniff"));
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
        routes.get("/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(metrics.scrape(PROMETHEUS_TEXT)));
        routes.exception(HttpResponseException.class, Routes::explain);
        routes.exception(Exception.class, Routes::explainFailure);
    }

    private static void explain(HttpResponseException refusal, Context context) {
        if (refusal instanceof NotFoundResponse) {
            answer(Problem.of(refusal.getStatus(), "Not Found", "There is nothing at this address."), context);
        } else if (refusal instanceof MethodNotAllowedResponse) {
            context.header(Header.ALLOW, ALLOWED_FOR_PAGES);
            answer(Problem.of(refusal.getStatus(), "Method Not Allowed", "This address is for reading."), context);
        } else {
            answer(
                    Problem.of(refusal.getStatus(), String.valueOf(refusal.getMessage()), "The request was refused."),
                    context);
        }
    }

    private static void explainFailure(Exception failure, Context context) {
        LOG.error("A request to {} failed", context.endpoint().path, failure);
        answer(Problem.internal(), context);
    }

    private static void answer(Problem problem, Context context) {
        context.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
    }
}
