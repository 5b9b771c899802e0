package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.DatabaseSettings.Patience;
import org.guanjia.bootstrap.PostgresServer;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is answered while PostgreSQL is away, and that the service goes on by itself once it is back. */
class AwayDatabaseIT {

    private static final Patience SHORT = new Patience(Duration.ofMillis(500), Duration.ofSeconds(1));
    private static final int MOST_TRIES = 60;
    private static final String WISHES = "/wishes";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HeardLog log = new HeardLog();
    private Relay relay;
    private RunningApi api;
    private Portal portal;
    private String wish;

    @BeforeEach
    void open(@TempDir Path home) throws Exception {
        relay = new Relay(PostgresServer.port());
        String url = "jdbc:postgresql://127.0.0.1:" + relay.port() + "/postgres?socketTimeout=1&prepareThreshold=0";
        api = new RunningApi(
                home,
                Ground.onServer(
                        home, new DatabaseSettings(url, PostgresServer.USER, "", Ground.newSchema(), 2, SHORT)));
        portal = api.portal();
        wish = WISHES + "/" + portal.post(CLERK, WISHES, BROUGHT_IN).text("/id");
    }

    @AfterEach
    void close() {
        log.close();
        api.close();
        relay.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Relay.State.class,
            names = {"CUT", "SILENT"})
    void says_so_while_it_is_away_and_takes_everything_once_when_it_is_back(Relay.State fault) throws Exception {
        relay.become(fault);

        assertAway(portal.get(CLERK, wish));
        assertAway(submit("away-1"));
        assertAway(acknowledge("away-2"));
        HttpResponse<String> notReady = ready();
        assertThat(notReady.statusCode()).isEqualTo(503);
        assertThat(notReady.body()).contains("{\"name\":\"database\",\"status\":\"DOWN\"");

        relay.become(Relay.State.WHOLE);

        assertThat(onceBack(() -> submit("away-1")).status()).isEqualTo(201);
        assertThat(onceBack(() -> acknowledge("away-2")).status()).isEqualTo(200);
        assertThat(ready().statusCode()).isEqualTo(200);
        assertDoneOnce();
    }

    @Test
    void a_change_whose_commit_is_answered_to_nobody_is_done_once_when_it_is_asked_for_again() throws Exception {
        relay.become(Relay.State.CUT_AFTER_COMMIT);

        assertAway(submit("away-1"));

        relay.become(Relay.State.WHOLE);
        assertThat(onceBack(() -> portal.get(CLERK, WISHES)).body().path("items"))
                .hasSize(2);
        assertThat(submit("away-1").status()).isEqualTo(201);
        relay.become(Relay.State.CUT_AFTER_COMMIT);

        assertAway(acknowledge("away-2"));

        relay.become(Relay.State.WHOLE);
        assertThat(onceBack(() -> portal.get(CLERK, wish)).header("ETag")).isEqualTo("\"2\"");
        assertThat(acknowledge("away-2").status()).isEqualTo(200);
        assertDoneOnce();
        assertThat(log.says("met something that is away")).isTrue();
        assertThat(List.of("术后缺药费", "张示例", "medical", "away-1", "W-441900105")).noneMatch(log::says);
    }

    private Answer submit(String key) {
        return portal.send(portal.posting(CLERK, WISHES, BROUGHT_IN).setHeader("Idempotency-Key", key));
    }

    private Answer acknowledge(String key) {
        return portal.send(portal.posting(CLERK, wish + "/acknowledgement", "")
                .header("If-Match", "\"1\"")
                .setHeader("Idempotency-Key", key));
    }

    /** There is one wish more, and one act; asked for again, there are no others. */
    private void assertDoneOnce() {
        assertThat(submit("away-1").body()).isEqualTo(submit("away-1").body());
        assertThat(portal.get(CLERK, WISHES).body().path("items")).hasSize(2);
        assertThat(acknowledge("away-2").header("ETag")).isEqualTo("\"2\"");
        assertThat(portal.get(CLERK, wish + "/timeline").body().path("entries")).hasSize(2);
    }

    private static void assertAway(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text("/type")).isEqualTo("urn:guanjia:refusal:G-unavailable");
    }

    /** Each try waits as long as the pool does. */
    private static Answer onceBack(Supplier<Answer> ask) {
        Answer answer = ask.get();
        for (int tries = 1; tries < MOST_TRIES && answer.status() == 503; tries++) {
            answer = ask.get();
        }
        return answer;
    }

    private HttpResponse<String> ready() throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(api.address().resolve("/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
