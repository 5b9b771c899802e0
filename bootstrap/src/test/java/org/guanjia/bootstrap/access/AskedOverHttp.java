package org.guanjia.bootstrap.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;

/** Asks over HTTP what a use case would be asked, as the operation of that use case has it. */
final class AskedOverHttp {

    private static final String ROOT = "/api/v1";
    private static final String AFTER = "after";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private int keys;

    AskedOverHttp(URI service) {
        this.service = service;
    }

    /**
     * What comes of it, as far as access goes.
     *
     * @param input a query, or a call with a command
     */
    Outcome outcome(Operation operation, Actor actor, Thing thing, Object input) throws IOException {
        HttpResponse<String> answer = send(request(operation, actor, input));
        String told = answer.body().replace(thing.id(), "*");
        return switch (answer.statusCode()) {
            case 403 -> told.contains(operation.useCase().id()) ? Outcome.DENIED : Outcome.TELLTALE;
            case 404 -> told.contains("G-not-found") ? Outcome.HIDDEN : Outcome.TELLTALE;
            case 200, 201, 409, 412, 422 -> Outcome.LET_IN;
            default -> throw new AssertionError(operation.path() + ": " + answer.statusCode() + " " + answer.body());
        };
    }

    private HttpRequest request(Operation operation, Actor actor, Object input) throws IOException {
        Record asked = (Record) (input instanceof Call<?> call ? call.command() : input);
        Map<String, Object> fields = JsonOfRecords.fields(asked);
        String path = operation.pathWith(name -> encoded(String.valueOf(fields.get(name))));
        operation.namesInPath().forEach(fields::remove);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve(ROOT + path + (operation.isGet() ? query(fields) : "")))
                .header("Authorization", "Bearer " + actor.subject());
        if (input instanceof Call<?> call) {
            keys++;
            request.header("Idempotency-Key", "key-" + keys);
            call.expectedVersion().ifPresent(version -> request.header("If-Match", "\"" + version + "\""));
        }
        return (operation.isGet() ? request.GET() : body(operation, request, fields)).build();
    }

    private HttpRequest.Builder body(Operation operation, HttpRequest.Builder request, Map<String, Object> fields)
            throws IOException {
        if (operation.kind() == Operation.Kind.UPLOADS) {
            byte[] content = ((InputStream) fields.get("content")).readAllBytes();
            return request.header("Content-Digest", "sha-256=:" + digest(content) + ":")
                    .POST(BodyPublishers.ofByteArray(content));
        }
        if (operation.kind() == Operation.Kind.IMPORTS) {
            return request.header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString("{}"));
        }
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(fields)));
    }

    private static String query(Map<String, Object> fields) {
        Map<String, Object> flat = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> holder) {
                holder.forEach((inner, held) -> flat.put(String.valueOf(inner), held));
            } else {
                flat.put(name.equals(AFTER) ? "cursor" : name, value);
            }
        });
        return flat.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> list ? list : List.of(field.getValue()))
                        .stream().map(value -> field.getKey() + "=" + encoded(String.valueOf(value))))
                .collect(Collectors.joining("&", "?", ""));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
