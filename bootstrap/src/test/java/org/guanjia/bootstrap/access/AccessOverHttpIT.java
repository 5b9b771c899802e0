package org.guanjia.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.adapter.rest.RestApi;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.rest.RestSettings;
import org.guanjia.adapter.rest.UseCaseSource;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operations;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.validation.Inputs;
import org.guanjia.bootstrap.access.AccessTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

/**
 * Every operation over HTTP, asked by every role for something that it reaches and something that it does not, others for each
 * operation and role; {@code -Dguanjia.scale=full} asks for everything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessOverHttpIT {

    private static final Map<String, Row> TABLE = AccessTable.rows();
    private static final RestSettings.Rate ANY_NUMBER = new RestSettings.Rate(1_000_000, 1_000_000);
    private static final Map<String, Actor> ACTORS = Column.ALL.stream()
            .flatMap(column -> Stream.of(column.actor(), column.stranger()))
            .collect(Collectors.toMap(Actor::subject, Function.identity()));

    private World world;
    private RestServer server;
    private AskedOverHttp http;
    private final Samples samples = new Samples(new Listening());

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        world = new World(folder);
        server = RestServer.start(
                new RestSettings("127.0.0.1", 0, Duration.ofSeconds(20))
                        .with(new RestSettings.Rates(ANY_NUMBER, ANY_NUMBER)),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new RestApi(
                        world.instance()::get,
                        world.instance().get(Inputs.class),
                        Optional.of(token -> Optional.ofNullable(ACTORS.get(token))),
                        world.instance().get(Ulids.class),
                        world.instance().get(InstantSource.class)));
        http = new AskedOverHttp(URI.create("http://127.0.0.1:" + server.port()));
    }

    @AfterAll
    void close() {
        server.close();
        world.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void lets_in_whom_the_table_lets_in_and_nobody_else(Operation operation) throws IOException {
        Row row = TABLE.get(operation.useCase().id());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Column.ALL.size(); i++) {
            String level = row.levels().get(i);
            Column column = Column.ALL.get(i);
            boolean everywhere = level.equals(AccessTable.EVERYWHERE);
            List<Thing> things = world.things(row.kind());
            for (Thing thing : some(things, reached -> reached.isReachedBy(level), operation, i)) {
                compare(
                        operation,
                        column.actor(),
                        thing,
                        Outcome.expected(level, thing.isReachedBy(level)),
                        differences);
            }
            for (Thing thing : some(things, any -> true, operation, i)) {
                compare(operation, column.stranger(), thing, Outcome.expected(level, everywhere), differences);
            }
        }

        assertThat(differences).isEmpty();
    }

    /** One of those that pass and one of those that do not, by turns. */
    private static List<Thing> some(List<Thing> things, Predicate<Thing> passes, Operation operation, int turn) {
        if (Scale.isFull()) {
            return things;
        }
        int number = operation.useCase().id().hashCode() + turn;
        return things.stream().collect(Collectors.partitioningBy(passes)).values().stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.get(Math.floorMod(number, part.size())))
                .toList();
    }

    static List<Operation> operations() {
        return Operations.all().stream()
                .filter(operation -> operation.audience() == Audience.IDENTIFIED)
                .toList();
    }

    private void compare(Operation operation, Actor actor, Thing thing, Outcome expected, List<String> differences)
            throws IOException {
        Object input = inputOf(operation, actor, thing);
        Outcome outcome = http.outcome(operation, actor, thing, input);
        if (outcome != expected) {
            differences.add("%s asks for %s: %s, not %s".formatted(actor.subject(), thing.name(), outcome, expected));
        }
    }

    private Object inputOf(Operation operation, Actor actor, Thing thing) throws IOException {
        try {
            samples.ask(operation.useCase().useCase(), actor, thing);
            throw new AssertionError("No use case was asked");
        } catch (Asked asked) {
            return asked.input;
        }
    }

    /** Use cases that only tell what they were asked. */
    private static final class Listening implements UseCaseSource {

        private final Map<Class<?>, Object> useCases = new HashMap<>();

        @Override
        public <U> U get(Class<U> useCase) {
            return useCase.cast(useCases.computeIfAbsent(useCase, Listening::listening));
        }

        private static Object listening(Class<?> useCase) {
            return Mockito.mock(useCase, Mockito.withSettings().stubOnly().defaultAnswer(invocation -> {
                if (invocation.getMethod().getName().equals("handle")) {
                    throw new Asked(invocation.getArgument(1));
                }
                return Mockito.RETURNS_DEFAULTS.answer(invocation);
            }));
        }
    }

    private static final class Asked extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final transient Object input;

        Asked(Object input) {
            super("asked", null, false, false);
            this.input = input;
        }
    }
}
