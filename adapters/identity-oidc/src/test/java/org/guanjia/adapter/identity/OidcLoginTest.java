package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.contract.IdentityProviderContract;
import org.guanjia.application.port.IdentityProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An issuer elsewhere, asked over HTTP. */
class OidcLoginTest extends IdentityProviderContract {

    private static final RSAKey KEY = TestKeys.rsa("one");
    private static final RSAKey STRANGER = TestKeys.rsa("strange");
    private static final Duration HOUR = Duration.ofHours(1);

    private TestIssuer issuer;
    private OidcLogin login;

    @BeforeEach
    void open() throws IOException {
        issuer = TestIssuer.open();
        issuer.publish(KEY);
        login = OidcLogin.of(new OidcSettings(issuer.address(), Optional.empty(), Rules.usual()), new SettableClock());
    }

    @AfterEach
    void close() {
        login.close();
        issuer.close();
    }

    @Override
    protected IdentityProvider provider() {
        return login.provider();
    }

    @Override
    protected int questions() {
        return issuer.questions() / 2;
    }

    @Override
    protected Optional<IdentityProvider> cutOff() {
        return Optional.of(OidcLogin.of(
                        new OidcSettings(new TrustedAddress("http://127.0.0.1:1"), Optional.empty(), Rules.usual()),
                        new SettableClock())
                .provider());
    }

    @Override
    protected String token(String subject, List<String> grants, Flaw flaw) {
        Map<String, Object> claims = issuer.claims(subject, grants);
        switch (flaw) {
            case EXPIRED -> claims.put("exp", TestIssuer.after(HOUR.negated()));
            case WITHOUT_EXPIRY -> claims.remove("exp");
            case NOT_YET_VALID -> claims.put("nbf", TestIssuer.after(HOUR));
            case ISSUED_IN_THE_FUTURE -> claims.put("iat", TestIssuer.after(HOUR));
            case OTHER_ISSUER -> claims.put("iss", issuer.address().text() + "/");
            case OTHER_AUDIENCE -> claims.put("aud", "another");
            case WITHOUT_SUBJECT -> claims.remove("sub");
            default -> {
                // It is right in what it says.
            }
        }
        return switch (flaw) {
            case OTHER_TYPE ->
                TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims, head -> head.type(new JOSEObjectType("logout+jwt")));
            case UNKNOWN_KEY -> TestIssuer.signed(STRANGER, JWSAlgorithm.RS256, claims);
            case STRANGERS_KEY ->
                TestIssuer.signed(
                        STRANGER,
                        JWSAlgorithm.RS256,
                        claims,
                        head -> head.type(new JOSEObjectType("at+jwt")).keyID(KEY.getKeyID()));
            case CHANGED -> changed(TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims), claims);
            case UNSIGNED -> new PlainObject(new PlainHeader(), new Payload(claims)).serialize();
            default -> TestIssuer.signed(KEY, JWSAlgorithm.RS256, claims);
        };
    }

    private static String changed(String token, Map<String, Object> claims) {
        String[] parts = token.split("\\.", -1);
        claims.put("sub", "somebody-else");
        parts[1] = Base64URL.encode(new Payload(claims).toBytes()).toString();
        return String.join(".", parts);
    }
}
