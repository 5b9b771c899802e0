package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.guanjia.adapter.rest.RestSettings.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that take their time keep nothing from others; it passes as the test says. */
class SlowClientsIT {

    private static final String ALIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String POSTING = String.join(
            "\r\n",
            "POST /api/v1/extensions HTTP/1.1",
            "Host: x",
            "Authorization: Bearer badge",
            "Content-Type: application/json",
            "Content-Length: 1000",
            "Expect: 100-continue",
            "",
            "");
    private static final int MOST_BYTES = 200;
    private static final int ROUNDS = 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private RestServer server;

    @BeforeEach
    void serve() throws IOException {
        Limits usual = Limits.USUAL;
        Limits two = new Limits(
                usual.headerBytes(),
                usual.parameters(),
                usual.jsonBytes(),
                usual.fileTextBytes(),
                usual.slowestBytesPerSecond(),
                usual.patience(),
                usual.idle(),
                2,
                usual.threads());
        server = RestServer.start(
                LimitsIT.SETTINGS.with(two),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                LimitsIT.api(now::get));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_head_that_drips_ends_its_connection() throws Exception {
        try (Socket slow = connect();
                Socket other = connect()) {
            assertThat(endsWhileDripping(slow)).isTrue();
            assertAlive(other);
        }
    }

    @Test
    void a_head_that_drips_after_a_request_ends_its_connection_too() throws Exception {
        try (Socket slow = connect()) {
            assertAlive(slow);
            pass(Limits.USUAL.patience().plusSeconds(1));
            assertAlive(slow);

            assertThat(endsWhileDripping(slow)).isTrue();
        }
        try (Socket other = connect()) {
            assertAlive(other);
        }
    }

    @Test
    void a_body_that_drips_is_refused() throws Exception {
        try (Socket slow = connect()) {
            send(slow, POSTING);
            assertThat(head(slow)).startsWith("HTTP/1.1 100 ");

            assertThat(answerWhileDripping(slow)).startsWith("HTTP/1.1 408 ").contains("application/problem+json");
        }
        try (Socket other = connect()) {
            assertAlive(other);
        }
    }

    @Test
    void whoever_comes_when_all_connections_are_taken_waits_until_one_ends() throws Exception {
        try (Socket first = connect();
                Socket second = connect()) {
            assertAlive(first);
            assertAlive(second);
            try (Socket third = connect()) {
                send(third, ALIVE);
                for (int i = 0; i < ROUNDS; i++) {
                    assertAlive(first);
                }
                assertThat(third.getInputStream().available()).isZero();

                second.shutdownOutput();
                assertThat(head(third)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks, and takes the whole answer. */
    private static void assertAlive(Socket socket) throws IOException {
        send(socket, ALIVE);
        String head = head(socket);
        assertThat(head).startsWith("HTTP/1.1 200 ");
        int length = Integer.parseInt(head.replaceAll("(?is).*content-length: ([0-9]+).*", "$1"));
        assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);
    }

    /** Whether the connection ends under a head that gets a byte longer each second. */
    private boolean endsWhileDripping(Socket slow) throws IOException {
        send(slow, "GET /health/live HTTP/1.1\r\nX-Slow: ");
        slow.setSoTimeout(20);
        for (int bytes = 0; bytes < MOST_BYTES; bytes++) {
            pass(Duration.ofSeconds(1));
            try {
                send(slow, "x");
                if (slow.getInputStream().read() < 0) {
                    return true;
                }
            } catch (SocketTimeoutException goesOn) {
                assertThat(slow.isClosed()).isFalse();
            } catch (SocketException ended) {
                return true;
            }
        }
        return false;
    }

    /** The head that comes back while a body gets a byte longer each second. */
    private String answerWhileDripping(Socket slow) throws IOException {
        slow.setSoTimeout(20);
        for (int bytes = 0; bytes < MOST_BYTES; bytes++) {
            pass(Duration.ofSeconds(1));
            send(slow, "x");
            try {
                int first = slow.getInputStream().read();
                slow.setSoTimeout(0);
                return first < 0 ? "(ended)" : (char) first + head(slow);
            } catch (SocketTimeoutException goesOn) {
                assertThat(slow.isClosed()).isFalse();
            }
        }
        return "(none)";
    }

    /** The next head that comes back. */
    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head + "(ended)";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
