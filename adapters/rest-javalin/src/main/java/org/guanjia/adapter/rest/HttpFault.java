package org.guanjia.adapter.rest;

import java.io.Serial;
import java.util.Locale;

/** What can be wrong with a request before any use case is asked. */
enum HttpFault {
    MALFORMED_REQUEST(400),
    /** The body is no JSON object in UTF-8, or has a name twice, or goes on after its end. */
    MALFORMED_BODY(400),
    KEY_MISSING(400),
    /** The key of a request that nobody vouches for must be hard to guess. */
    KEY_TOO_SHORT(400),
    VERSION_MALFORMED(400),
    /** An upload must say what it is, so that it is known when it comes again. */
    DIGEST_MISSING(400),
    DIGEST_MISMATCH(400),
    FILE_NAME_MALFORMED(400),
    UNIDENTIFIED(401),
    NO_SUCH_ADDRESS(404),
    METHOD_NOT_ALLOWED(405),
    /** The body arrived slower than anybody waits for. */
    TOO_SLOW(408),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    VERSION_MISSING(428),
    TOO_MANY_REQUESTS(429),
    FAILED(500),
    UNAVAILABLE(503);

    private final int status;

    HttpFault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The public code, and the key of the texts. */
    String code() {
        return "G-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Thrown thrown() {
        return new Thrown(this);
    }

    /** Ends the handling of a request. */
    static final class Thrown extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final HttpFault fault;

        private Thrown(HttpFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }

        HttpFault fault() {
            return fault;
        }
    }
}
