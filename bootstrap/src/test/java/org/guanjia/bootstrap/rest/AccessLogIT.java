package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log says of requests: which operation, how it ended and under which name; nothing of what they were about. */
class AccessLogIT {

    private static final String REQUEST_ID = "portal-0017";

    private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(log);
        log.start();
    }

    @AfterEach
    void hearNoMore() {
        Logger root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.detachAppender(log);
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

        List<ILoggingEvent> access = log.list.stream()
                .filter(event -> event.getLoggerName().equals("org.guanjia.access"))
                .toList();
        assertThat(access).hasSize(3);
        assertThat(access.get(0).getFormattedMessage()).startsWith("GET /api/v1/wishes/{wish} 422 ");
        assertThat(access.get(0).getMDCPropertyMap()).containsEntry("request", REQUEST_ID);
        assertThat(access.get(1).getFormattedMessage()).startsWith("POST /api/v1/wishes 422 ");
        assertThat(access.get(2).getFormattedMessage()).startsWith("GET - 404 ");
        assertThat(log.list).noneMatch(event -> tells(event, "canary") || tells(event, badge));
    }

    private static boolean tells(ILoggingEvent event, String secret) {
        return event.getFormattedMessage().contains(secret)
                || event.getMDCPropertyMap().values().stream().anyMatch(value -> value.contains(secret));
    }
}
