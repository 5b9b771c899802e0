package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class RestServerIT {

    private static final RestApi NO_API = new RestApi(
            new UseCaseSource() {
                @Override
                public <U> U get(Class<U> useCase) {
                    return Mockito.mock(useCase);
                }
            },
            new Inputs(Mockito.mock(Validator.class)),
            Optional.empty(),
            at -> new Ulid("01K7ZZZZZZ0000000000000000"),
            InstantSource.fixed(Instant.EPOCH));
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private RestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void is_live_as_long_as_it_answers() throws Exception {
        serve(check("database", Health.down("no connection")));

        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(json(get("/health/live")).at("/status").asText()).isEqualTo("UP");
    }

    @Test
    void is_ready_and_loud_when_something_needs_attention() throws Exception {
        serve(check("database", Health.up("reachable")), check("calendar", Health.warning("31 days are covered")));

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer))
                .hasToString("{\"status\":\"WARNING\",\"checks\":["
                        + "{\"name\":\"database\",\"status\":\"UP\",\"text\":\"reachable\"},"
                        + "{\"name\":\"calendar\",\"status\":\"WARNING\",\"text\":\"31 days are covered\"}]}");
    }

    @Test
    void is_not_ready_when_something_is_down() throws Exception {
        serve(check("database", Health.down("no connection")), check("calendar", Health.warning("31 days")));

        HttpResponse<String> answer = get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).at("/status").asText()).isEqualTo("DOWN");
    }

    @Test
    void shows_each_check_among_the_metrics() throws Exception {
        serve(check("database", Health.up("reachable")), check("calendar", Health.warning("31 days")));

        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain; version=0.0.4");
        assertThat(answer.body())
                .contains("guanjia_health{check=\"database\"} 2.0", "guanjia_health{check=\"calendar\"} 1.0");
    }

    @Test
    void gives_out_its_description() throws Exception {
        serve();

        HttpResponse<String> answer = get("/openapi.json");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json(answer).path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void shows_its_documentation_in_the_language_asked_for() throws Exception {
        serve();

        HttpResponse<String> page = get("/docs");

        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.body()).contains("lang=\"zh-CN\"");
        assertThat(get("/docs/en").body()).contains("lang=\"en\"");
        assertThat(get("/docs/fr").statusCode()).isEqualTo(404);
    }

    @Test
    void an_unknown_address_is_a_problem() throws Exception {
        serve();

        assertProblem(get("/admin"), 404);
        assertProblem(get("/"), 404);
    }

    @Test
    void another_method_is_a_problem_that_names_the_right_ones() throws Exception {
        serve();
        HttpRequest post = request("/health/live")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());

        assertProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void a_failure_tells_nothing_of_the_inside() throws Exception {
        serve(new HealthCheck() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Health check() {
                throw new IllegalStateException("canary");
            }
        });

        HttpResponse<String> answer = get("/health/ready");

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("canary", "Exception");
    }

    @Test
    void malformed_http_is_a_problem_without_internals() throws Exception {
        serve();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = read(socket);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains(Problem.MEDIA_TYPE)
                    .doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void does_not_say_what_it_runs_on() throws Exception {
        serve();

        for (String path : List.of("/health/live", "/none", "/metrics")) {
            assertThat(get(path).headers().map()).doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void a_port_that_is_taken_is_refused() throws Exception {
        serve();
        RestSettings same = new RestSettings("127.0.0.1", server.port(), GRACE);

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> RestServer.start(
                        same, List.of(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), NO_API));
    }

    @Test
    void a_request_in_flight_ends_before_the_server_does() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        serve(new HealthCheck() {
            @Override
            public String name() {
                return "slow";
            }

            @Override
            public Health check() {
                arrived.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Health.up("done");
            }
        });
        HttpRequest request = request("/health/ready").build();
        CompletableFuture<HttpResponse<String>> inFlight =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        arrived.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        assertThat(stopped).isNotDone();
        goOn.countDown();

        assertThat(inFlight.get().statusCode()).isEqualTo(200);
        stopped.get();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()));
    }

    @Test
    void readiness_asks_all_checks_at_once() throws Exception {
        CyclicBarrier bothAsked = new CyclicBarrier(2);
        serve(meeting("first", bothAsked), meeting("second", bothAsked));

        assertThat(json(get("/health/ready")).at("/status").asText()).isEqualTo("UP");
    }

    @Test
    void a_host_that_is_none_of_this_machine_is_told_apart_from_a_taken_port() throws Exception {
        serve();

        for (String host : new String[] {"no-such-host.invalid", "192.0.2.1"}) {
            RestSettings elsewhere = new RestSettings(host, 0, GRACE);
            assertThatExceptionOfType(UnknownHostException.class)
                    .as(host)
                    .isThrownBy(() -> RestServer.start(
                            elsewhere, List.of(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), NO_API));
        }
    }

    /** Up only if the other check is asked before this one has answered. */
    private static HealthCheck meeting(String name, CyclicBarrier bothAsked) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                try {
                    bothAsked.await(HealthCheck.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    return Health.up("met");
                } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                    return Health.down("alone");
                }
            }
        };
    }

    private void serve(HealthCheck... checks) throws IOException {
        server = RestServer.start(new RestSettings("127.0.0.1", 0, GRACE), List.of(checks), metrics, NO_API);
    }

    private static HealthCheck check(String name, Health health) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return health;
            }
        };
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static void assertProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(Problem.MEDIA_TYPE);
        assertThat(json(answer).at("/status").asInt()).isEqualTo(status);
        assertThat(json(answer).at("/title").asText()).isNotBlank();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String read(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
