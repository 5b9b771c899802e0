package org.guanjia.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never reached a route, such as malformed HTTP, with a problem instead of the server's own page. */
final class JettyProblems extends ErrorHandler {

    private final ObjectMapper json;

    JettyProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body(status)), callback);
        return true;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    private static HttpFault fault(int status) {
        return switch (status) {
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> HttpFault.FAILED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> HttpFault.UNAVAILABLE;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> HttpFault.TOO_LARGE;
            default -> HttpFault.MALFORMED_REQUEST;
        };
    }

    private byte[] body(int status) {
        try {
            return json.writeValueAsBytes(
                    Problems.problem(fault(status), Locale.SIMPLIFIED_CHINESE).withStatus(status));
        } catch (JsonProcessingException impossible) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    }
}
