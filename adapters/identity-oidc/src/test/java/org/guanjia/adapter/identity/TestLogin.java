package org.guanjia.adapter.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.IdentityProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An issuer with one key and a log-in that goes by it, both new for each test. */
final class TestLogin implements BeforeEachCallback, AfterEachCallback {

    static final RSAKey KEY = TestKeys.rsa("one");

    private TestIssuer issuer;
    private OidcLogin login;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        issuer = TestIssuer.open();
        issuer.publish(KEY);
        login = at(issuer.address());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        login.close();
        issuer.close();
    }

    /** A log-in that goes by whatever issuer is at that address. */
    static OidcLogin at(TrustedAddress address) {
        return OidcLogin.of(new OidcSettings(address, Optional.empty(), Rules.usual()), new SettableClock());
    }

    TestIssuer issuer() {
        return issuer;
    }

    IdentityProvider provider() {
        return login.provider();
    }

    /** The claims, signed with the issuer's key. */
    static String token(Map<String, Object> claims) {
        return TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims);
    }
}
