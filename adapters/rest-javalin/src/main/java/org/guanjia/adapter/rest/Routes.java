package org.guanjia.adapter.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operations;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which request goes where, and what is answered where none goes or one fails. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String ALLOWED = "availableMethods";

    private final DocumentationResource documentation = new DocumentationResource();
    private final HealthResource health;
    private final PrometheusMeterRegistry metrics;
    private final Dispatcher dispatcher;
    private final RequestLog log;
    private final int mostParameters;

    Routes(
            HealthResource health,
            PrometheusMeterRegistry metrics,
            Dispatcher dispatcher,
            RequestLog log,
            int mostParameters) {
        this.health = health;
        this.metrics = metrics;
        this.dispatcher = dispatcher;
        this.log = log;
        this.mostParameters = mostParameters;
    }

    void registerIn(RoutesConfig routes) {
        routes.before(log::begin);
        routes.after(log::end);
        routes.before(Routes::protect);
        routes.before(this::refuseTooManyParameters);
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
        routes.get("/metrics", context -> context.contentType(PROMETHEUS_TEXT).result(metrics.scrape(PROMETHEUS_TEXT)));
        routes.get("/openapi.json", documentation::document);
        routes.get("/docs", documentation::page);
        routes.get("/docs/{language}", documentation::pageInLanguage);
        Operations.all().forEach(operation -> register(operation, routes));
        routes.exception(Refusal.class, Problems::answer);
        routes.exception(HttpFault.Thrown.class, (thrown, context) -> Problems.answer(thrown.fault(), context));
        routes.exception(HttpResponseException.class, Routes::explain);
        routes.exception(Unavailable.class, Routes::explainUnavailable);
        routes.exception(Exception.class, Routes::explainFailure);
    }

    private void register(Operation operation, RoutesConfig routes) {
        HandlerType method = operation.isGet() ? HandlerType.GET : HandlerType.POST;
        routes.addHttpHandler(method, Places.ROOT + operation.path(), context -> dispatcher.run(operation, context));
    }

    /** Nothing that is answered is kept, framed, or taken for something else. */
    private static void protect(Context context) {
        context.header(Header.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private void refuseTooManyParameters(Context context) {
        int values =
                context.queryParamMap().values().stream().mapToInt(List::size).sum();
        if (values > mostParameters) {
            throw HttpFault.MALFORMED_REQUEST.thrown();
        }
    }

    private static void explain(HttpResponseException refusal, Context context) {
        if (refusal instanceof NotFoundResponse) {
            Problems.answer(HttpFault.NO_SUCH_ADDRESS, context);
        } else if (refusal instanceof MethodNotAllowedResponse) {
            context.header(
                    Header.ALLOW, refusal.getDetails().getOrDefault(ALLOWED, "").replace("GET", "GET, HEAD"));
            Problems.answer(HttpFault.METHOD_NOT_ALLOWED, context);
        } else if (refusal.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
            Problems.answer(HttpFault.TOO_LARGE, context);
        } else {
            Problems.answer(HttpFault.MALFORMED_REQUEST, context);
        }
    }

    private static void explainUnavailable(Unavailable missing, Context context) {
        LOG.warn(
                "A request to {} met something that is away: {}",
                context.endpoint().path,
                missing.getMessage(),
                Wordless.of(missing));
        Problems.answer(HttpFault.UNAVAILABLE, context);
    }

    private static void explainFailure(Exception failure, Context context) {
        LOG.error("A request to {} failed", context.endpoint().path, Wordless.of(failure));
        Problems.answer(HttpFault.FAILED, context);
    }
}
