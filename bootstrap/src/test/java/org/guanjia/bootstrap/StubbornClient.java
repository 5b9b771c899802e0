package org.guanjia.bootstrap;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Asks any of the services until one answers, always the same under the same key, and now and then once more for nothing. For one thread. */
final class StubbornClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TWIN = 409;
    private static final int AWAY = 503;
    private static final Set<Integer> COME_AGAIN = Set.of(429, AWAY);
    private static final int ONE_IN = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Fleet fleet;
    private final Random chance;

    StubbornClient(Fleet fleet, Random chance) {
        this.fleet = fleet;
        this.chance = chance;
    }

    /**
     * What was answered in the end; a request that is sent twice has to be answered in the same way twice.
     *
     * @param version that the caller decided on, where there was one
     */
    HttpResponse<String> post(String token, String path, String key, Optional<String> version, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> first = answered(token, path, key, version, body);
        if (first.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + key + ": " + first.statusCode() + " " + first.body());
        }
        if (chance.nextInt(ONE_IN) == 0) {
            HttpResponse<String> second = answered(token, path, key, version, body);
            if (second.statusCode() != first.statusCode() || !second.body().equals(first.body())) {
                throw new IllegalStateException(
                        "Answered " + first.body() + ", and then " + second.statusCode() + " " + second.body());
            }
        }
        fleet.told().done();
        return first;
    }

    /** What is read there. */
    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return answered(token, path, HttpRequest.newBuilder());
    }

    private HttpResponse<String> answered(String token, String path, String key, Optional<String> version, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        version.ifPresent(known -> request.header("If-Match", known));
        return answered(token, path, request);
    }

    private HttpResponse<String> answered(String token, String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.timeout(PATIENCE).header("Authorization", "Bearer " + token);
        while (true) {
            request.uri(fleet.any(chance).resolve("/api/v1" + path));
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                boolean isToComeAgain =
                        answer.headers().firstValue("Retry-After").isPresent();
                if (isToComeAgain != COME_AGAIN.contains(answer.statusCode()) && answer.statusCode() != TWIN) {
                    throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.headers());
                }
                if (!isToComeAgain) {
                    return answer;
                }
                fleet.told().notNow(answer.statusCode() == AWAY);
            } catch (IOException lost) {
                // Killed before or after it took the request, which nobody can tell: the same is asked again.
            }
        }
    }
}
