package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.guanjia.application.access.Actor;

/**
 * A portal: asks the service over HTTP for one actor or another, each change under a key of its own. Every answer must be as
 * the document describes it.
 */
final class Portal {

    private static final String ROOT = "/api/v1";

    /** Answered as GET is, without what the document describes of it. */
    private static final String HEAD = "HEAD";

    private static final Described DESCRIBED = Described.byTheDocument();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private final Badges badges;
    private int keys;

    Portal(URI service, Badges badges) {
        this.service = service;
        this.badges = badges;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {
        String text(String pointer) {
            return body.at(pointer).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(Actor actor, String path) {
        return send(request(actor, path).GET());
    }

    /** A change of something new, or by itself. */
    Answer post(Actor actor, String path, String body) {
        return send(posting(actor, path, body));
    }

    /** A change of something at the version that was seen. */
    Answer post(Actor actor, String path, String body, String etag) {
        return send(posting(actor, path, body).header("If-Match", etag));
    }

    HttpRequest.Builder posting(Actor actor, String path, String body) {
        keys++;
        return request(actor, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "a-key-that-is-hard-to-guess-" + keys)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(Actor actor, String path) {
        return anonymous(path).header("Authorization", "Bearer " + badges.of(actor));
    }

    HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(service.resolve(ROOT + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (!response.request().method().equals(HEAD)) {
                checkAsDescribed(response);
            }
            boolean isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(), response, isJson ? json.readTree(response.body()) : json.nullNode());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void checkAsDescribed(HttpResponse<byte[]> response) {
        HttpRequest asked = response.request();
        Described.Answer answer = new Described.Answer(
                asked.method(),
                asked.uri().getPath(),
                response.statusCode(),
                response.headers().map(),
                new String(response.body(), StandardCharsets.UTF_8));
        assertThat(DESCRIBED.faultsOf(answer))
                .as("%s %s: %d", answer.method(), answer.path(), answer.status())
                .isEmpty();
    }
}
