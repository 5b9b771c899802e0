package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.file.Path;
import java.util.List;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of requests: which operation, how it ended and under which name; nothing of what they were about. */
class AccessLogIT {

    private static final String REQUEST_ID = "portal-0017";

    private final HeardLog log = new HeardLog();

    @AfterEach
    void hearNoMore() {
        log.close();
    }

    @Test
    void tells_of_every_request_and_of_nobody(@TempDir Path home) throws Exception {
        String badge;
        try (RunningApi api = new RunningApi(home)) {
            Portal portal = api.portal();
            badge = portal.request(CLERK, "/wishes")
                    .build()
                    .headers()
                    .firstValue("Authorization")
                    .orElseThrow();
            Answer refused = portal.send(portal.request(CLERK, "/wishes/canary-path?canary-name=canary-value")
                    .header("X-Request-Id", REQUEST_ID)
                    .GET());
            assertThat(refused.header("X-Request-Id")).isEqualTo(REQUEST_ID);
            portal.post(CLERK, "/wishes", "{\"canary-field\": \"canary-body\", \"need\": \"canary-need\"}");
            portal.send(portal.anonymous("/canary-address").header("Authorization", "Bearer canary-token"));
        }

        List<ILoggingEvent> access = log.by("org.guanjia.access");
        assertThat(access).hasSize(3);
        assertThat(access.get(0).getFormattedMessage()).startsWith("GET /api/v1/wishes/{wish} 422 ");
        assertThat(access.get(0).getMDCPropertyMap()).containsEntry("request", REQUEST_ID);
        assertThat(access.get(1).getFormattedMessage()).startsWith("POST /api/v1/wishes 422 ");
        assertThat(access.get(2).getFormattedMessage()).startsWith("GET - 404 ");
        assertThat(log.says("canary")).isFalse();
        assertThat(log.says(badge)).isFalse();
    }
}
