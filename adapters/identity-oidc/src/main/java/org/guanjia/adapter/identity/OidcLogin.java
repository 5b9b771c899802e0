package org.guanjia.adapter.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.guanjia.application.port.IdentityProvider;

/** Log-in by the tokens of an issuer elsewhere. Safe for use by several threads. */
public final class OidcLogin implements AutoCloseable {

    private final IssuerKeys keys;
    private final IdentityProvider provider;

    private OidcLogin(IssuerKeys keys, IdentityProvider provider) {
        this.keys = keys;
        this.provider = provider;
    }

    /** Nothing is fetched before it is needed. */
    public static OidcLogin of(OidcSettings settings, InstantSource clock) {
        IssuerKeys keys = new IssuerKeys(new FetchedKeys(settings.issuer(), settings.keys()), clock);
        return new OidcLogin(keys, new OidcIdentity(settings.issuer().text(), settings.rules(), keys, clock));
    }

    public IdentityProvider provider() {
        return provider;
    }

    /** Fetches the keys now, so that the first caller need not wait; {@link #isPossible} says how that went. */
    public void prepare() {
        try {
            keys.known(new SimpleSecurityContext());
        } catch (KeySourceException told) {
            // It stands in the log already.
        }
    }

    /** Whether there were keys when they were last needed. */
    public boolean isPossible() {
        return !keys.areMissing();
    }

    /** Ends the thread that renews keys, if there is one. */
    @Override
    public void close() {
        try {
            keys.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
