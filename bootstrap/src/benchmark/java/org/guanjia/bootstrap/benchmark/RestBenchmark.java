package org.guanjia.bootstrap.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.identity.DevelopmentIssuer;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Storage;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Jdbi;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a wish costs over HTTP beside the least that any service does: a look-up by key, and an insert with an update in one
 * transaction, with neither log-in nor rules. Both on the same PostgreSQL, which forces every commit to the disk.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
@Threads(16)
@State(Scope.Benchmark)
public class RestBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int ASKERS = 16;

    /** More than are changed in a run. */
    private static final int BARE_ROWS = 100_000;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-28T04:00:00Z"));
    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    /** How many wishes there are to be acknowledged. */
    @Param("12000")
    public int wishes;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger next = new AtomicInteger();
    private final DevelopmentIssuer issuer = DevelopmentIssuer.create(CLOCK);
    private final String token = issuer.token("clerk", List.of("VILLAGE_CLERK@441900105201"));
    private EmbeddedPostgres server;
    private Instance instance;
    private RestServer rest;
    private HikariDataSource pool;
    private Javalin bare;
    private List<String> ids = List.of();

    @Setup
    public void prepare() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        openOurs();
        openBare();
        ids = IntStream.range(0, ASKERS)
                .parallel()
                .boxed()
                .flatMap(asker -> IntStream.range(0, wishes / ASKERS).mapToObj(i -> submit(asker * (wishes / ASKERS) + i)))
                .toList();
    }

    private void openOurs() throws IOException {
        Path folder = Files.createTempDirectory("guanjia-benchmark-");
        KeyFile.create(folder.resolve("keys"));
        DatabaseSettings settings = new DatabaseSettings(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "", SchemaName.DEFAULT, CONNECTIONS);
        instance = Instance.open(new Parts(
                new Storage.Own(settings, Optional.empty()),
                folder.resolve("evidence"),
                () -> OpenKeys.open(folder.resolve("keys")),
                Editions.bundled(),
                Gateways.none(),
                Environment.ofThisMachine().withClock(CLOCK),
                Map.of()));
        instance.get(RecordExtension.class).handle(BUREAU, Call.of(Requests.yearOfGrace()));
        rest = Served.start(instance, issuer, CLOCK);
    }

    private void openBare() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setUsername("postgres");
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        Jdbi jdbi = Jdbi.create(pool);
        jdbi.useHandle(handle -> {
            String fsync = handle.select("show fsync").mapTo(String.class).one();
            if (!fsync.equals("on")) {
                throw new IllegalStateException("fsync is " + fsync);
            }
            handle.execute("create table bare (id varchar(64) primary key, version bigint not null, state text not null)");
            handle.execute("create table bare_log (id varchar(64), version bigint, body text, primary key (id, version))");
            handle.execute(
                    "insert into bare select n::text, 0, repeat('x', 1500) from generate_series(0, ?) n",
                    BARE_ROWS - 1);
        });
        bare = Javalin.create(routes -> {
                    routes.startup.showJavalinBanner = false;
                    routes.routes.get("/bare/{id}", context -> {
                        String id = context.pathParam("id");
                        String state = jdbi.withHandle(handle -> handle.select("select state from bare where id = ?", id)
                                .mapTo(String.class)
                                .one());
                        context.contentType("application/json").result(state);
                    });
                    routes.routes.post("/bare/{id}", context -> jdbi.useTransaction(handle -> {
                        String id = context.pathParam("id");
                        handle.execute("insert into bare_log values (?, 1, ?)", id, context.body());
                        handle.execute("update bare set version = version + 1 where id = ? and version = 0", id);
                    }));
                })
                .start("127.0.0.1", 0);
    }

    @Benchmark
    public int getOfAWish() {
        return send(ours("/" + ids.get(Math.floorMod(next.getAndIncrement(), ids.size()))), 200);
    }

    @Benchmark
    public int getOfABareRow() {
        return send(bare("/" + Math.floorMod(next.getAndIncrement(), BARE_ROWS)), 200);
    }

    /** Each wish can be acknowledged once, so there are no more acts than wishes. */
    @Benchmark
    public int actOnAWish() {
        String id = ids.get(next.getAndIncrement());
        return send(
                ours("/" + id + "/acknowledgement")
                        .header("Idempotency-Key", id)
                        .header("If-Match", "\"1\"")
                        .POST(BodyPublishers.noBody()),
                200);
    }

    @Benchmark
    public int actOnABareRow() {
        return send(bare("/" + next.getAndIncrement()).POST(BodyPublishers.ofString("{}")), 200);
    }

    private String submit(int number) {
        HttpResponse<String> made = answer(ours("")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "submit-" + number)
                .POST(BodyPublishers.ofString(Served.request(number, "441900105201", "800.00"))));
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private HttpRequest.Builder ours(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest.port() + "/api/v1/wishes" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bare.port() + "/bare" + path));
    }

    private int send(HttpRequest.Builder request, int expected) {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body().length();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @TearDown
    public void close() throws IOException {
        bare.stop();
        pool.close();
        rest.close();
        instance.close();
        server.close();
    }
}
