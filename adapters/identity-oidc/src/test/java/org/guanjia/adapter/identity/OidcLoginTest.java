package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.contract.IdentityProviderContract;
import org.guanjia.application.port.IdentityProvider;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An issuer elsewhere, asked over HTTP. */
class OidcLoginTest extends IdentityProviderContract {

    private static final RSAKey STRANGER = TestKeys.rsa("strange");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    private final TestLogin login = new TestLogin();

    @Override
    protected IdentityProvider provider() {
        return login.provider();
    }

    @Override
    protected int questions() {
        return login.issuer().questions() / 2;
    }

    @Override
    protected Optional<IdentityProvider> cutOff() {
        return Optional.of(
                TestLogin.at(new TrustedAddress("http://127.0.0.1:1")).provider());
    }

    @Override
    protected String token(String subject, List<String> grants, Flaw flaw) {
        Map<String, Object> claims = login.issuer().claims(subject, grants);
        switch (flaw) {
            case EXPIRED -> claims.put("exp", TestIssuer.after(HOUR.negated()));
            case WITHOUT_EXPIRY -> claims.remove("exp");
            case NOT_YET_VALID -> claims.put("nbf", TestIssuer.after(HOUR));
            case ISSUED_IN_THE_FUTURE -> claims.put("iat", TestIssuer.after(HOUR));
            case OTHER_ISSUER -> claims.put("iss", login.issuer().address().text() + "/");
            case OTHER_AUDIENCE -> claims.put("aud", "another");
            case WITHOUT_SUBJECT -> claims.remove("sub");
            default -> {
                // It is right in what it says.
            }
        }
        return switch (flaw) {
            case OTHER_TYPE ->
                TestIssuer.signed(
                        TestLogin.KEY, JWSAlgorithm.RS256, claims, head -> head.type(new JOSEObjectType("logout+jwt")));
            case UNKNOWN_KEY -> TestIssuer.signed(STRANGER, JWSAlgorithm.RS256, claims);
            case STRANGERS_KEY ->
                TestIssuer.signed(
                        STRANGER,
                        JWSAlgorithm.RS256,
                        claims,
                        head -> head.type(new JOSEObjectType("at+jwt")).keyID(TestLogin.KEY.getKeyID()));
            case CHANGED -> changed(TestLogin.token(claims), claims);
            case UNSIGNED -> new PlainObject(new PlainHeader(), new Payload(claims)).serialize();
            default -> TestLogin.token(claims);
        };
    }

    private static String changed(String token, Map<String, Object> claims) {
        String[] parts = token.split("\\.", -1);
        claims.put("sub", "somebody-else");
        parts[1] = Base64URL.encode(new Payload(claims).toBytes()).toString();
        return String.join(".", parts);
    }
}
