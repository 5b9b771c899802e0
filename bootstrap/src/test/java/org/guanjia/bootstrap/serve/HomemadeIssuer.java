package org.guanjia.bootstrap.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** An issuer made of nothing but the platform, so that no library is asked about its own tokens. */
public final class HomemadeIssuer implements AutoCloseable {

    private static final int BITS = 2_048;
    private static final long FOREVER = 32_503_680_000L;

    private final HttpServer server;
    private final KeyPair key;

    private HomemadeIssuer(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
        server.createContext("/", this::answer);
        server.start();
    }

    /** On a free port of this machine, with a key of its own. */
    public static HomemadeIssuer open() throws IOException, GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(BITS);
        return new HomemadeIssuer(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
                keys.generateKeyPair());
    }

    /** What tokens name as their issuer. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token without end for that audience. */
    String token(String audience, String role) throws GeneralSecurityException {
        return token(audience, "u-1", role);
    }

    /** The same for somebody. */
    public String token(String audience, String subject, String role) throws GeneralSecurityException {
        String signed = base64("{\"alg\": \"RS256\", \"typ\": \"at+jwt\", \"kid\": \"one\"}")
                + "."
                + base64("{\"iss\": \"" + address() + "\", \"aud\": \"" + audience + "\", \"sub\": \"" + subject
                        + "\", \"exp\": " + FOREVER + ", \"guanjia\": [\"" + role + "\"]}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature.sign());
    }

    private void answer(HttpExchange exchange) throws IOException {
        RSAPublicKey published = (RSAPublicKey) key.getPublic();
        String body = exchange.getRequestURI().getPath().equals("/keys")
                ? "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"one\", \"n\": \""
                        + base64(unsigned(published.getModulus())) + "\", \"e\": \""
                        + base64(unsigned(published.getPublicExponent())) + "\"}]}"
                : "{\"issuer\": \"" + address() + "\", \"jwks_uri\": \"" + address() + "/keys\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
