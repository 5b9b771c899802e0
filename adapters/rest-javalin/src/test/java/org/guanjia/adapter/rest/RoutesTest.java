package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanjia.adapter.rest.json.ReadModels;
import org.guanjia.adapter.rest.openapi.KeptDocument;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class RoutesTest {

    private static final Set<HandlerType> METHODS = Set.of(HandlerType.GET, HandlerType.POST);

    @Test
    void the_document_names_exactly_the_routes_that_there_are() throws IOException {
        assertThat(described()).isEqualTo(registered()).hasSizeGreaterThan(70);
    }

    private static Set<String> registered() {
        RestApi nothing = new RestApi(
                Mockito.mock(UseCaseSource.class),
                new Inputs(Mockito.mock(Validator.class)),
                Optional.empty(),
                at -> new Ulid("01K7ZZZZZZ0000000000000000"),
                InstantSource.fixed(Instant.EPOCH));
        Routes routes = new Routes(
                new HealthResource(List.of()),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Dispatcher(nothing, new RestSettings("127.0.0.1", 0, Duration.ZERO), ReadModels.mapper()),
                new RequestLog(nothing.ulids(), nothing.clock()),
                100);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            routes.registerIn(config.routes);
        });
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method))
                .map(RoutesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method.name() + " " + endpoint.path;
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        JsonNode document = new ObjectMapper().readTree(KeptDocument.bytes());
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return described;
    }
}
