package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.guanjia.adapter.rest.RestSettings.Limits;
import org.guanjia.adapter.rest.RestSettings.Rate;
import org.guanjia.adapter.rest.RestSettings.Rates;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** What one request may take up, how often one may ask, and HTTP that is none. */
class LimitsIT {

    private static final Actor CLERK =
            new Actor("clerk", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final String LONG_TEXT = "The database answers. ".repeat(100);
    private static final int HUNDRED_MEGABYTES = 100_000_000;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    static final RestSettings SETTINGS = new RestSettings("127.0.0.1", 0, Duration.ofSeconds(5));

    private final HttpClient client = HttpClient.newHttpClient();
    private RestServer server;

    /** An interface that knows one clerk and no use case. */
    static RestApi api(InstantSource clock) {
        return new RestApi(
                Mockito.mock(UseCaseSource.class),
                new Inputs(Mockito.mock(Validator.class)),
                Optional.of(token -> token.equals("badge") ? Optional.of(CLERK) : Optional.empty()),
                at -> new Ulid("01K7ZZZZZZ0000000000000000"),
                clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asking_too_often_without_a_valid_token_is_refused_until_later() throws Exception {
        serve(SETTINGS.with(new Rates(new Rate(60, 2), new Rate(60, 2))));

        assertThat(ask("/api/v1/wishes").statusCode()).isEqualTo(401);
        assertThat(ask("/api/v1/wishes").statusCode()).isEqualTo(401);
        HttpResponse<String> refused = ask("/api/v1/wishes");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("G-too-many-requests");
        assertThat(ask("/health/live").statusCode()).isEqualTo(200);
        assertThat(ask("/metrics").statusCode()).isEqualTo(200);
        assertThat(status("GET /api/v1/extensions?a=1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer badge\r\n\r\n"))
                .as("somebody who is known counts for themselves")
                .isEqualTo(422);
    }

    @Test
    void headers_that_are_too_large_are_refused() throws Exception {
        serve(SETTINGS);

        assertThat(status("GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(9_000) + "\r\n\r\n"))
                .isEqualTo(431);
        assertThat(status("GET /health/live?" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%c0%ae%c0%ae/etc HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "POST /api/v1/wishes HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "POST /api/v1/wishes HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/wishes HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET",
                "POST /api/v1/wishes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\n\r\n"
            })
    void http_that_is_none_is_refused_and_the_connection_ends(String request) throws Exception {
        serve(SETTINGS);

        String answer = exchange(request);

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|505|501) .*");
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain("Exception", "java.");
    }

    @Test
    void a_body_of_a_hundred_megabytes_ends_at_the_limit() throws Exception {
        serve(SETTINGS);
        byte[] piece = new byte[8_000];
        byte[] chunk = (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(String.join(
                            "\r\n",
                            "POST /api/v1/extensions HTTP/1.1",
                            "Host: x",
                            "Authorization: Bearer badge",
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked",
                            "",
                            "")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                while (sent < HUNDRED_MEGABYTES && socket.getInputStream().available() == 0) {
                    out.write(chunk);
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += piece.length;
                }
            } catch (SocketException ended) {
                assertThat(ended).hasMessageNotContaining("refused");
            }
            assertThat(firstLine(socket.getInputStream())).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
        assertThat(sent).isLessThan(HUNDRED_MEGABYTES);
    }

    @Test
    void whoever_sent_too_much_gets_to_read_the_answer() throws Exception {
        serve(SETTINGS);
        String large = " ".repeat(3_000_000);

        String answers = exchange("POST /api/v1/extensions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer badge\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + large.length() + "\r\n\r\n" + large
                + "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answers).startsWith("HTTP/1.1 413 ").contains("HTTP/1.1 200 ");
    }

    @Test
    void json_is_packed_where_it_is_worth_it() throws Exception {
        serve(SETTINGS);

        HttpResponse<byte[]> packed = packed("/health/ready");
        HttpResponse<byte[]> small = packed("/health/live");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (InputStream json = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(json.readAllBytes(), StandardCharsets.UTF_8)).contains(LONG_TEXT);
        }
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed("/metrics").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void scripts_of_other_websites_are_let_in_only_where_they_are_named() throws Exception {
        serve(SETTINGS);
        assertThat(preflight("https://portal.example").headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control"));
        server.close();

        serve(new RestSettings(
                "127.0.0.1",
                0,
                Duration.ofSeconds(1),
                Limits.USUAL,
                Rates.USUAL,
                Set.of(),
                Set.of("https://portal.example")));
        assertThat(preflight("https://portal.example").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://portal.example");
        assertThat(preflight("https://elsewhere.example").headers().map().keySet())
                .noneMatch(name -> name.equals("access-control-allow-origin"));
    }

    @Test
    void every_answer_has_a_name_and_is_not_kept_framed_or_guessed() throws Exception {
        serve(SETTINGS);

        for (String path : List.of("/health/live", "/none", "/api/v1/wishes")) {
            HttpResponse<String> answer = ask(path);
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("01K7ZZZZZZ0000000000000000");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
        assertThat(
                        exchange(
                                "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Request-Id: portal-0017\r\nConnection: close\r\n\r\n"))
                .contains("portal-0017");
    }

    private void serve(RestSettings settings) throws IOException {
        HealthCheck wordy = new HealthCheck() {
            @Override
            public String name() {
                return "wordy";
            }

            @Override
            public Health check() {
                return Health.up(LONG_TEXT);
            }
        };
        server = RestServer.start(
                settings,
                List.of(wordy),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                api(InstantSource.fixed(Instant.EPOCH)));
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        return client.send(
                request(path).header("Accept-Encoding", "gzip, br, zstd").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> preflight(String origin) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/wishes")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private int status(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Integer.parseInt(firstLine(socket.getInputStream()).substring(STATUS_AT, STATUS_AT + 3));
        }
    }

    /** All that comes back until the server ends the connection. */
    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
