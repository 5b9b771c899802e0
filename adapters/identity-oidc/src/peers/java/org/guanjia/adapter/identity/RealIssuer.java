package org.guanjia.adapter.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer of {@code src/peers/node}, in a process of its own. */
final class RealIssuer implements AutoCloseable {

    private static final String READY = "ready ";
    private static final Path FOLDER = Path.of(System.getProperty("guanjia.peers"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private RealIssuer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with a new key; port 0 takes a free one. */
    static RealIssuer start(int port, SignatureAlgorithm algorithm) throws IOException {
        Process process = new ProcessBuilder(
                        "node", "issuer.js", Integer.toString(port), algorithm.registered().getName())
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve("issuer.log").toFile())
                .start();
        String line = String.valueOf(process.inputReader().readLine());
        if (!line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IllegalStateException("The issuer did not start; see issuer.log in " + FOLDER);
        }
        return new RealIssuer(process, Integer.parseInt(line.substring(READY.length())));
    }

    TrustedAddress address() {
        return new TrustedAddress("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /** An access token of the client {@code u-clerk} for that audience. */
    String token(String audience) throws IOException, InterruptedException, ParseException {
        String form = "grant_type=client_credentials&client_id=u-clerk&client_secret=for+tests&resource="
                + URLEncoder.encode(audience, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address().text() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The issuer answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
    }

    /** Ends it and waits until its port is free. */
    void end() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        end();
    }
}
