package org.guanjia.adapter.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guanjia.application.access.Actor;

/**
 * Counts how often each caller asks. What is counted is kept in memory of a bounded size: of very many callers those who were
 * not heard of for long are forgotten first, and start anew.
 */
final class Rates {

    private static final int MOST_CALLERS = 50_000;
    private static final int LONGEST_KEY = 200;
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final RestSettings.Rates settings;
    private final Origins origins;
    private final ClockMeter meter;
    private final Cache<Caller, Bucket> buckets;

    Rates(RestSettings settings, InstantSource clock) {
        this.settings = settings.rates();
        this.origins = new Origins(settings.trustedProxies());
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .ticker(meter::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Which limit counts. */
    enum RateClass {
        /** For whoever has a token. */
        STAFF,
        /** For what everybody may ask without one. */
        PUBLIC
    }

    private record Caller(RateClass rate, String key) {}

    /**
     * Counts a request that needs a token: for whoever is known by one, else for the address that it comes from.
     *
     * @throws HttpFault.Thrown if there were too many
     */
    void count(Optional<Actor> actor, Context context) {
        String key = actor.map(known -> "subject " + known.subject()).orElseGet(() -> address(context));
        count(RateClass.STAFF, key, context);
    }

    /**
     * Counts a request that needs no token, for the address that it comes from.
     *
     * @throws HttpFault.Thrown if there were too many
     */
    void countAnybody(Context context) {
        count(RateClass.PUBLIC, address(context), context);
    }

    private String address(Context context) {
        return "address " + origins.of(context);
    }

    /**
     * Counts one request.
     *
     * @param key who asks, or what about: a subject, an address, a case number
     * @throws HttpFault.Thrown if there were too many; the answer says when to come again
     */
    void count(RateClass rate, String key, Context context) {
        long seconds = secondsToWait(rate, key);
        if (seconds > 0) {
            context.header(Header.RETRY_AFTER, Long.toString(seconds));
            throw HttpFault.TOO_MANY_REQUESTS.thrown();
        }
    }

    /** Counts one request; 0 where it may pass, else after how many whole seconds the next one may. */
    long secondsToWait(RateClass rate, String key) {
        String bounded = key.substring(0, Math.min(key.length(), LONGEST_KEY));
        Bucket bucket = buckets.get(new Caller(rate, bounded), this::full);
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() - 1);
    }

    private Bucket full(Caller caller) {
        RestSettings.Rate rate = switch (caller.rate()) {
            case STAFF -> settings.staff();
            case PUBLIC -> settings.everybody();
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.atOnce()).refillGreedy(rate.perMinute(), ONE_MINUTE))
                .withCustomTimePrecision(meter)
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
