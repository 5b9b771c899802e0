package org.guanjia.adapter.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.application.access.Actor;

/**
 * Whom tokens named that were judged right a moment ago, by the tokens' digests, so that a token that comes with every request is
 * judged a few times a minute. Never beyond the token's own end; what was judged wrong is never remembered. Safe for use by
 * several threads.
 */
final class BelievedTokens {

    /** So long a key that its issuer takes back still counts at the most, once that is known. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST = 10_000;

    private final Cache<String, Remembered> believed =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final InstantSource clock;

    BelievedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** What a judgement found, and the first instant at which it cannot hold any more. */
    record Belief(Actor actor, Instant until) {}

    private record Remembered(Belief belief, Instant from) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(belief.until()) && now.isBefore(from.plus(LONGEST));
        }
    }

    /** Whom the token names, as remembered or else as judged now. */
    Optional<Actor> actorOf(String token, Supplier<Optional<Belief>> judge) {
        String digest = digest(token);
        Instant now = clock.instant();
        return Optional.ofNullable(believed.getIfPresent(digest))
                .filter(remembered -> remembered.holdsAt(now))
                .map(Remembered::belief)
                .or(() -> {
                    Optional<Belief> judged = judge.get();
                    judged.ifPresent(belief -> believed.put(digest, new Remembered(belief, now)));
                    return judged;
                })
                .map(Belief::actor);
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
