package org.guanjia.bootstrap.benchmark;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.guanjia.adapter.identity.DevelopmentIssuer;
import org.guanjia.adapter.rest.RestApi;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.rest.RestSettings;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.validation.Inputs;
import org.guanjia.bootstrap.wiring.Instance;

/** What benchmarks ask over HTTP: an instance that is served to whoever has a token, as often as they ask, and a request to it. */
final class Served {

    private static final RestSettings.Rate ANY_NUMBER = new RestSettings.Rate(100_000_000, 100_000_000);
    private static final String REQUEST = """
            {"person": {"name": "示例%1$d", "identificationType": "NONE", "identification": "LOST", "phone": "138%1$08d",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "%3$s", "urgent": true, "need": "术后缺药费",
             "village": "%2$s", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    private Served() {}

    /** A server on a free port of this machine. */
    static RestServer start(Instance instance, DevelopmentIssuer issuer, InstantSource clock) throws IOException {
        return RestServer.start(
                new RestSettings("127.0.0.1", 0, Duration.ofSeconds(5))
                        .with(new RestSettings.Rates(ANY_NUMBER, ANY_NUMBER)),
                instance.healthChecks(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new RestApi(
                        instance::get,
                        instance.get(Inputs.class),
                        Optional.of(issuer.provider()),
                        instance.get(Ulids.class),
                        clock));
    }

    /** What somebody invented asks for in a village; another number is another person. */
    static String request(int number, String village, String amount) {
        return REQUEST.formatted(number, village, amount);
    }
}
