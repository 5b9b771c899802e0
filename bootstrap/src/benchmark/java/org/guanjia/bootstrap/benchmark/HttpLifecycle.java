package org.guanjia.bootstrap.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.guanjia.adapter.identity.DevelopmentIssuer;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.shared.VillageCode;

/** The same through the REST API, with tokens, idempotency keys and versions; the client is in this process too. */
final class HttpLifecycle implements Lifecycle {


    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentMap<String, Staff> staff = new ConcurrentHashMap<>();
    private final GuanjiaLifecycle itself;
    private final DevelopmentIssuer issuer;
    private final RestServer rest;

    /** Serves an instance that it takes over. */
    HttpLifecycle(Instance instance, InstantSource clock) throws IOException {
        itself = new GuanjiaLifecycle(instance, clock);
        issuer = DevelopmentIssuer.create(clock);
        rest = Served.start(instance, issuer, clock);
    }

    @Override
    public void fund(VillageCode village) {
        itself.fund(village);
    }

    @Override
    public void live(int number, VillageCode village) throws Exception {
        Staff clerk = staff("VILLAGE_CLERK", village);
        HttpResponse<String> submitted = send(
                post("", clerk, number + "-submit").POST(BodyPublishers.ofString(Served.request(number, village.text(), "1.00"))));
        Visit visit = new Visit(
                submitted.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""), versionOf(submitted));
        visit.act(clerk, "acknowledgement", "{}");
        visit.act(clerk, "policy-check", "{}");
        visit.act(clerk, "triage", "{\"mode\": \"EXPRESS\"}");
        visit.act(clerk, "verification/waiver", "{\"statement\": {\"paper\": \"签字声明\"}}");
        visit.act(staff("VILLAGE_LEAD", village), "approval", "{\"amount\": \"1.00\"}");
        visit.act(clerk, "delivery", "{}");
        visit.act(
                clerk,
                "delivery/parts",
                "{\"help\": \"money\", \"value\": \"1.00\", \"evidence\": [{\"paper\": \"收据\"}], \"last\": true}");
        visit.act(clerk, "evaluation", "{\"grade\": \"SATISFIED\", \"comment\": \"电话回访\"}");
    }

    private record Staff(String token) {}

    private Staff staff(String role, VillageCode village) {
        return staff.computeIfAbsent(
                role + "@" + village.text(), grant -> new Staff(issuer.token("staff-" + grant, List.of(grant))));
    }

    /** A wish and the version that was answered last. */
    private final class Visit {

        private final String wish;
        private String version;

        private Visit(String wish, String version) {
            this.wish = wish;
            this.version = version;
        }

        private void act(Staff by, String what, String body) throws IOException, InterruptedException {
            version = versionOf(send(post("/" + wish + "/" + what, by, wish + "-" + what.replace('/', '-'))
                    .header("If-Match", version)
                    .POST(BodyPublishers.ofString(body))));
        }
    }

    private HttpRequest.Builder post(String path, Staff by, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rest.port() + "/api/v1/wishes" + path))
                .header("Authorization", "Bearer " + by.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static String versionOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Override
    public void close() {
        rest.close();
        itself.close();
    }
}
