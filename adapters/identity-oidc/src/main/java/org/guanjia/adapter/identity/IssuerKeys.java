package org.guanjia.adapter.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer, fetched seldom: they are kept for a while, renewed by the way before that is over, and kept on for
 * hours where the issuer cannot be reached. A key that is not among them is looked for at the issuer, however many ask, at
 * most twice in a while.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration WAIT_FOR_ANOTHER_FETCH = Duration.ofSeconds(15);
    private static final Duration RENEWED_AHEAD = Duration.ofSeconds(30);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);

    private final JWKSetSource<SecurityContext> keys;
    private final InstantSource clock;
    private volatile boolean missing;

    IssuerKeys(JWKSetSource<SecurityContext> fetched, InstantSource clock) {
        JWKSource<SecurityContext> kept = JWKSourceBuilder.create(fetched)
                .cache(KEPT.toMillis(), WAIT_FOR_ANOTHER_FETCH.toMillis())
                .refreshAheadCache(RENEWED_AHEAD.toMillis(), false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                .retrying(true)
                .build();
        this.keys = ((JWKSetBasedJWKSource<SecurityContext>) kept).getJWKSetSource();
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
        JWKSet known = known(context);
        List<JWK> found = wanted.select(known);
        return found.isEmpty() ? wanted.select(newer(known, context)) : found;
    }

    /** The keys as they are known, fetched if none are. */
    JWKSet known(SecurityContext context) throws KeySourceException {
        try {
            JWKSet known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.millis(), context);
            missing = false;
            return known;
        } catch (KeySourceException failure) {
            if (!missing) {
                LOG.warn("The keys of the issuer cannot be fetched, and nobody can be let in: {}", reason(failure));
            }
            missing = true;
            throw failure;
        }
    }

    private static String reason(KeySourceException failure) {
        return String.valueOf(failure.getCause() == null ? failure : failure.getCause());
    }

    /** Whether there were none when they were last needed. */
    boolean areMissing() {
        return missing;
    }

    /** The keys as they are now, or as they were known where somebody asked a moment ago. */
    private JWKSet newer(JWKSet known, SecurityContext context) throws KeySourceException {
        try {
            return keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), clock.millis(), context);
        } catch (RateLimitReachedException justAsked) {
            return known;
        }
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }
}
