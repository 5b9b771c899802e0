package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Asks a service over HTTP. */
final class Asking {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    Asking(URI service) {
        this.service = service;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.resolve(path)));
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(as(path, token));
    }

    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send(as(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", path)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder as(String path, String token) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
