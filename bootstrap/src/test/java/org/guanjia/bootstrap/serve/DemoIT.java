package org.guanjia.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** A demonstration as a newcomer meets it. */
class DemoIT {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T02:00:00Z"));
    private static final String REQUEST = """
            {"person": {"name": "张示例", "identificationType": "NONE", "identification": "LOST", "phone": "13800138000",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    @Test
    void everybody_can_be_anybody_and_a_wish_is_taken_today() throws Exception {
        try (Service service = new Service(demo())) {
            Asking asking = new Asking(service.start().orElseThrow());
            String clerk = asking.get("/demo/tokens/clerk").body();

            HttpResponse<String> made = asking.post("/api/v1/wishes", clerk, REQUEST);

            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            String wish = made.headers().firstValue("Location").orElseThrow();
            assertThat(asking.get(wish, clerk).statusCode()).isEqualTo(200);
            assertThat(asking.get(wish, asking.get("/demo/tokens/auditor").body())
                            .statusCode())
                    .isEqualTo(200);
            for (String stranger : List.of("neighbour", "resident")) {
                String token = asking.get("/demo/tokens/" + stranger).body();
                assertThat(asking.get(wish, token).statusCode()).as(stranger).isEqualTo(404);
            }
        }
    }

    @Test
    void whoever_logs_in_finds_something_to_do() throws Exception {
        try (Service service = new Service(demo())) {
            Asking asking = new Asking(service.start().orElseThrow());

            String clerk = asking.get("/demo/tokens/clerk").body();
            assertThat(asking.get("/api/v1/worklist", clerk).body())
                    .contains("SUBMITTED", "RECEIVED", "WITH_DEPARTMENT", "VERIFIED", "IN_DELIVERY", "DELIVERED");
            assertThat(asking.get("/api/v1/messages/held", clerk).body()).contains("NO_NUMBER");
            assertThat(asking.get(
                                    "/api/v1/worklist",
                                    asking.get("/demo/tokens/neighbour").body())
                            .body())
                    .contains("441900116013")
                    .doesNotContain("441900105201");
        }
    }

    @Test
    void whom_one_can_be_acts_in_the_story_in_the_same_office() {
        for (Official official : Official.values()) {
            DemoPerson.of(official.subject().substring("demo-".length()))
                    .ifPresent(person -> assertThat(person.roles())
                            .singleElement()
                            .asString()
                            .startsWith(official.role().name())
                            .matches(role -> official.jurisdiction().toString().contains(codeIn(role))));
        }
    }

    private static String codeIn(String role) {
        return role.replaceFirst(".*@", "").replaceFirst(":.*", "");
    }

    @Test
    void says_that_it_is_one_and_knows_everybody_it_names() throws Exception {
        try (Service service = new Service(demo())) {
            Asking asking = new Asking(service.start().orElseThrow());

            assertThat(asking.get("/health/ready").body()).contains("This is a demonstration");
            assertThat(asking.get("/demo/tokens").body())
                    .contains("VILLAGE_CLERK@441900105201", "INTEGRATION@12345-hotline");
            for (DemoPerson person : DemoPerson.values()) {
                String token = asking.get("/demo/tokens/" + person.word()).body();
                assertThat(asking.get("/api/v1/worklist", token).statusCode())
                        .as(person.word())
                        .isIn(200, 403);
            }
            assertThat(asking.get("/demo/tokens/mayor").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void gives_no_log_in_to_a_page_that_gave_this_machine_another_name() throws Exception {
        try (Service service = new Service(demo())) {
            URI address = service.start().orElseThrow();

            assertThat(statusFor(address, "127.0.0.1:" + address.getPort())).contains(" 200 ");
            assertThat(statusFor(address, "localhost")).contains(" 200 ");
            assertThat(statusFor(address, "rebound.example:" + address.getPort()))
                    .contains(" 404 ");
        }
    }

    @Test
    void leaves_nothing_behind() {
        Demo demo = demo();
        assertThat(demo.folder()).isDirectory();
        try (Service service = new Service(demo)) {
            service.start();
            assertThat(demo.folder()).isNotEmptyDirectory();
        }
        assertThat(demo.folder()).doesNotExist();
    }

    @Test
    void a_demonstration_that_is_refused_leaves_nothing_behind() {
        Path[] made = new Path[1];

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> Demo.prepare(
                        home -> {
                            made[0] = home;
                            return Configuration.ofDemonstration(
                                    Map.of(Setting.HTTP_HOST, "0.0.0.0"), Map.of(), Optional.empty(), home);
                        },
                        CLOCK));

        assertThat(made[0]).doesNotExist();
    }

    private static Demo demo() {
        return Demo.prepare(
                home -> Configuration.ofDemonstration(Map.of(Setting.HTTP_PORT, "0"), Map.of(), Optional.empty(), home),
                CLOCK);
    }

    /** The first line of the answer; clients of the platform do not let anybody choose the name of the host. */
    private static String statusFor(URI address, String host) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET /demo/tokens HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
