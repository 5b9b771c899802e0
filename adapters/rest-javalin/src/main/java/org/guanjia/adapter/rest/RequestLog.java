package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guanjia.application.port.Ulids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Names every request, so that what the log says of it can be found, and tells of each what was asked and how it ended. The
 * address as such is never told, only which operation it named.
 */
final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.guanjia.access");
    /** Where the name stands, in requests and answers. */
    static final String HEADER = "X-Request-Id";

    private static final String KEY = "request";
    private static final String BEGAN = "guanjia.began";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Ulids ulids;
    private final InstantSource clock;

    RequestLog(Ulids ulids, InstantSource clock) {
        this.ulids = ulids;
        this.clock = clock;
    }

    /** Takes the caller's own name for the request where it is one, or gives it one. */
    void begin(Context context) {
        String given = context.header(HEADER);
        String name = given != null && NAME.matcher(given).matches()
                ? given
                : ulids.next(clock.instant()).text();
        MDC.put(KEY, name);
        context.attribute(BEGAN, clock.instant());
        context.header(HEADER, name);
    }

    /** Tells how it ended. */
    void end(Context context) {
        String operation = Optional.ofNullable(context.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("-");
        LOG.info("{} {} {} {} ms", context.method(), operation, context.statusCode(), millisecondsOf(context));
        MDC.remove(KEY);
    }

    private long millisecondsOf(Context context) {
        Instant now = clock.instant();
        Instant began = context.attribute(BEGAN);
        return Duration.between(began == null ? now : began, now).toMillis();
    }
}
