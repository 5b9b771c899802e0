package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An issuer on this machine, which publishes what keys it is told to and signs what it is told to. */
final class TestIssuer implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final String AUDIENCE = "guanjia";

    private final HttpServer server;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile List<JWK> published = List.of();
    private volatile int status = 200;
    private volatile String issuerInDocument;

    private TestIssuer(HttpServer server) {
        this.server = server;
        this.issuerInDocument = address().text();
        server.createContext("/", this::answer);
        server.start();
    }

    static TestIssuer open() throws IOException {
        return new TestIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    TrustedAddress address() {
        return new TrustedAddress("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void publish(JWK... keys) {
        published = List.of(keys);
    }

    /** From now on every answer has that status. */
    void answerWith(int other) {
        status = other;
    }

    void nameInItsDocument(String other) {
        issuerInDocument = other;
    }

    /** How often it was asked for anything. */
    int questions() {
        return questions.get();
    }

    /** What a token for that subject says, half an hour old and good for as long again. */
    Map<String, Object> claims(String subject, Object grants) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", address().text());
        claims.put("aud", List.of("another", AUDIENCE));
        claims.put("sub", subject);
        claims.put("iat", after(Duration.ofMinutes(-30)));
        claims.put("nbf", after(Duration.ofMinutes(-30)));
        claims.put("exp", after(Duration.ofMinutes(30)));
        claims.put("guanjia", grants);
        return claims;
    }

    static long after(Duration time) {
        return NOW.plus(time).getEpochSecond();
    }

    static String signed(JWK key, JWSAlgorithm algorithm, Map<String, Object> claims) {
        return signed(key, algorithm, claims, head -> head.type(new JOSEObjectType("at+jwt")));
    }

    static String signed(
            JWK key, JWSAlgorithm algorithm, Map<String, Object> claims, Consumer<JWSHeader.Builder> further) {
        JWSHeader.Builder head = new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
        further.accept(head);
        try {
            return signed(new DefaultJWSSignerFactory().createJWSSigner(key, algorithm), head.build(), claims);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String signed(JWSSigner signer, JWSHeader head, Map<String, Object> claims) {
        JWSObject token = new JWSObject(head, new Payload(claims));
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        String body = path.equals("/.well-known/openid-configuration")
                ? "{\"issuer\": \"" + issuerInDocument + "\", \"jwks_uri\": \""
                        + address().text() + "/jwks\"}"
                : new JWKSet(new ArrayList<>(published)).toString(true);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
