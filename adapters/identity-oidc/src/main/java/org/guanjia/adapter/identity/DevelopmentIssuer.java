package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.application.port.IdentityProvider;

/**
 * An issuer inside the process, which gives a token to whoever has it. Its key is made with it, is stored nowhere and never
 * leaves it: no other issuer's tokens are believed by its provider, and nobody else believes its tokens.
 */
public final class DevelopmentIssuer {

    private static final String ISSUER = "urn:guanjia:development";
    private static final String AUDIENCE = "guanjia";
    private static final String TYPE = "at+jwt";
    private static final String CLAIM = "guanjia";
    private static final Duration LIFE = Duration.ofHours(12);

    private final ECKey key;
    private final InstantSource clock;

    private DevelopmentIssuer(ECKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A new issuer with a new key. */
    public static DevelopmentIssuer create(InstantSource clock) {
        try {
            return new DevelopmentIssuer(
                    new ECKeyGenerator(Curve.P_256).keyID("development").generate(), clock);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("P-256 is not to be had", impossible);
        }
    }

    /** The same issuer by another clock. */
    DevelopmentIssuer at(InstantSource other) {
        return new DevelopmentIssuer(key, other);
    }

    /**
     * A token for twelve hours.
     *
     * @param grants such as {@code VILLAGE_CLERK@441900105201}
     */
    public String token(String subject, List<String> grants) {
        Instant now = clock.instant();
        Map<String, Object> claims = Map.of(
                "iss",
                ISSUER,
                "aud",
                AUDIENCE,
                "sub",
                subject,
                "iat",
                now.getEpochSecond(),
                "exp",
                now.plus(LIFE).getEpochSecond(),
                CLAIM,
                grants);
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(claims));
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("The key does not sign", impossible);
        }
        return token.serialize();
    }

    /** Believes the tokens of this issuer and no others. */
    public IdentityProvider provider() {
        TokenRules rules = new TokenRules(
                AUDIENCE,
                Set.of(TYPE),
                Set.of(SignatureAlgorithm.ES256),
                Duration.ZERO,
                new ClaimPath(CLAIM),
                RoleNames.OURS);
        return new OidcIdentity(ISSUER, rules, new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())), clock);
    }
}
