package org.guanjia.bootstrap.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests byte by byte, as texts of Latin letters. */
final class RawRequest {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final String UNANSWERED = "(neither answered nor ended)";

    private RawRequest() {}

    /** An operation asked as its examples do, under a key of its own. */
    static String of(Asked asked, String wish, String badge, long key) {
        String body = new String(
                asked.isUpload()
                        ? "name\nvalue".getBytes(StandardCharsets.UTF_8)
                        : asked.body().getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        StringBuilder request = new StringBuilder(asked.isGet() ? "GET" : "POST")
                .append(" /api/v1" + asked.address(wish) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n")
                .append("Authorization: Bearer " + badge + "\r\nAccept-Language: en\r\n");
        if (!asked.isGet()) {
            request.append("Content-Type: " + (asked.isUpload() ? asked.mediaType() : "application/json") + "\r\n")
                    .append("Idempotency-Key: a-key-that-is-hard-to-guess-" + key + "\r\nIf-Match: \"1\"\r\n")
                    .append("Content-Length: " + body.length() + "\r\n");
        }
        return request.append("\r\n").append(asked.isGet() ? "" : body).toString();
    }

    /** Everything that came back until either side had enough. */
    static String send(String request, int port) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            write(request, socket);
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
        } catch (SocketTimeoutException silent) {
            return answer.toString(StandardCharsets.ISO_8859_1) + UNANSWERED;
        } catch (IOException ended) {
            // The service had enough, which is its right.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static void write(String request, Socket socket) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        } catch (IOException ended) {
            // It may have answered before it heard all.
        }
    }
}
