package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;
import static org.guanjia.bootstrap.rest.SampleWish.LEAD;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More slow clients than there are threads, each of which stays as long as it can: whoever else asks is served. */
class SlowClientsIT {

    private static final int CLIENTS = 200;
    private static final String HEAD =
            "Host: a\r\nIdempotency-Key: a-key-that-is-hard-to-guess\r\nContent-Type: application/json\r\n";

    private final List<Socket> clients = new ArrayList<>();
    private RunningApi api;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        api = new RunningApi(home);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        api.close();
    }

    @Test
    void who_sends_slowly_keeps_nobody_else_waiting() throws Exception {
        String badge = api.badgeOf(LEAD);
        for (int i = 0; i < CLIENTS; i++) {
            connect("POST /api/v1/wishes HTTP/1.1\r\n" + HEAD + "Authorization: Bearer " + badge
                    + "\r\nContent-Length: 100000\r\n\r\n{");
        }

        assertOthersAreServed();
        assertThat(api.portal().get(LEAD, "/worklist").status()).isEqualTo(429);
    }

    @Test
    void who_reads_what_is_there_for_everybody_slowly_keeps_nobody_else_waiting() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            connect("GET " + (i % 2 == 0 ? "/openapi.json" : "/docs/zh-CN") + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }

        assertOthersAreServed();
    }

    private void assertOthersAreServed() throws Exception {
        try (Probe probe = Probe.of(api, CLERK)) {
            assertThat(api.portal().post(CLERK, "/wishes", BROUGHT_IN).status()).isEqualTo(201);
            assertThat(api.portal().get(CLERK, "/wishes").status()).isEqualTo(200);
            assertThat(probe.failures()).isEmpty();
        }
    }

    private void connect(String request) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(1_024);
        client.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), api.address().getPort()));
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        clients.add(client);
    }
}
