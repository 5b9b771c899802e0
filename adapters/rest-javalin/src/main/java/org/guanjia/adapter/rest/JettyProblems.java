package org.guanjia.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never reached a route, such as malformed HTTP, with a problem instead of the server's own page. */
final class JettyProblems extends ErrorHandler {

    private final ObjectMapper json;
    private final Supplier<String> names;

    /** With what gives each answer the name of a request. */
    JettyProblems(ObjectMapper json, Supplier<String> names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(response.getStatus());
        response.setStatus(status);
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .put(HttpHeader.CONTENT_LANGUAGE, Locale.SIMPLIFIED_CHINESE.toLanguageTag())
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put(RequestLog.HEADER, names.get())
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(body(status)), callback);
        return true;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** Methods, encodings and versions that nobody speaks are the caller's fault. */
    private static int status(int jettys) {
        return switch (jettys) {
            case HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                HttpStatus.BAD_REQUEST_400;
            default -> jettys;
        };
    }

    private static HttpFault fault(int status) {
        return switch (status) {
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> HttpFault.FAILED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> HttpFault.UNAVAILABLE;
            case HttpStatus.TOO_MANY_REQUESTS_429 -> HttpFault.TOO_MANY_REQUESTS;
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
