package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.contract.IdentityProviderContract;
import org.guanjia.application.port.IdentityProvider;
import org.junit.jupiter.api.Test;

/** The issuer inside the process. */
class DevelopmentIssuerTest extends IdentityProviderContract {

    private final SettableClock clock = new SettableClock();
    private final DevelopmentIssuer issuer = DevelopmentIssuer.create(clock);
    private final IdentityProvider provider = issuer.provider();

    @Override
    protected IdentityProvider provider() {
        return provider;
    }

    @Override
    protected int questions() {
        return 0;
    }

    @Override
    protected Optional<IdentityProvider> cutOff() {
        return Optional.empty();
    }

    /** Whoever forges a token has no key of this issuer. */
    @Override
    protected String token(String subject, List<String> grants, Flaw flaw) {
        InstantSource then = InstantSource.fixed(TestIssuer.NOW.minus(Duration.ofHours(13)));
        return switch (flaw) {
            case NONE -> issuer.token(subject, grants);
            case EXPIRED -> issuer.at(then).token(subject, grants);
            case ISSUED_IN_THE_FUTURE ->
                issuer.at(InstantSource.offset(clock, Duration.ofHours(1))).token(subject, grants);
            case UNSIGNED -> new PlainObject(new PlainHeader(), new Payload(claims(subject))).serialize();
            default -> forged(subject);
        };
    }

    @Test
    void believes_no_token_of_another_start() {
        String other = DevelopmentIssuer.create(clock).token("u-1", List.of("RESIDENT"));

        assertThat(provider.actorOf(other)).isEmpty();
    }

    @Test
    void believes_a_token_for_twelve_hours() {
        String token = issuer.token("u-1", List.of("RESIDENT"));
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(provider.actorOf(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));

        assertThat(provider.actorOf(token)).isEmpty();
    }

    private static String forged(String subject) {
        return TestIssuer.signed(TestKeys.ec("development"), JWSAlgorithm.ES256, claims(subject));
    }

    private static Map<String, Object> claims(String subject) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", "urn:guanjia:development");
        claims.put("aud", TestIssuer.AUDIENCE);
        claims.put("sub", subject);
        claims.put("exp", TestIssuer.after(Duration.ofHours(1)));
        claims.put("guanjia", List.of("CITY_BUREAU@441900000"));
        return claims;
    }
}
