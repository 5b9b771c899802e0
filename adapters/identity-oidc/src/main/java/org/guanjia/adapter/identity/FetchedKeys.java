package org.guanjia.adapter.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Fetches the keys that an issuer publishes, each time it is asked, from where its discovery document says they are now. */
final class FetchedKeys implements JWKSetSource<SecurityContext> {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(2).toMillis();
    private static final int LARGEST = 256 * 1_024;

    private final ResourceRetriever web = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
    private final TrustedAddress issuer;
    private final Optional<TrustedAddress> keys;

    FetchedKeys(TrustedAddress issuer, Optional<TrustedAddress> keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, SecurityContext context)
            throws JWKSetUnavailableException {
        try {
            return JWKSet.parse(fetch(keys.isPresent() ? keys.get() : discover()));
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            throw new JWKSetUnavailableException("The keys of the issuer cannot be fetched", failure);
        }
    }

    /** Where the issuer's own document says that they are. */
    private TrustedAddress discover() throws IOException, ParseException {
        Map<String, Object> document = JSONObjectUtils.parse(fetch(issuer.followedBy(DISCOVERY)));
        if (!issuer.text().equals(JSONObjectUtils.getString(document, "issuer"))) {
            throw new IOException("The discovery document is another issuer's");
        }
        return new TrustedAddress(String.valueOf(JSONObjectUtils.getString(document, "jwks_uri")));
    }

    private String fetch(TrustedAddress address) throws IOException {
        return web.retrieveResource(address.uri().toURL()).getContent();
    }

    @Override
    public void close() {
        // Nothing stays open between two fetches.
    }
}
