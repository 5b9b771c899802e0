package org.guanjia.adapter.identity;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.io.Serial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Whether a token that is signed rightly is of that issuer, meant for us, of now, and of somebody. */
final class ClaimsCheck implements JWTClaimsSetVerifier<SecurityContext> {

    private final String issuer;
    private final TokenRules rules;
    private final InstantSource clock;

    ClaimsCheck(String issuer, TokenRules rules, InstantSource clock) {
        this.issuer = issuer;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, SecurityContext context) throws WrongClaim {
        require(issuer.equals(claims.getIssuer()), "another issuer");
        require(claims.getAudience().contains(rules.audience()), "another audience");
        require(claims.getSubject() != null && !claims.getSubject().isBlank(), "no subject");
        Map<String, Object> plain = claims.toJSONObject();
        Instant earliest = clock.instant().minus(rules.leeway());
        Instant latest = clock.instant().plus(rules.leeway());
        require(time(plain, "exp").filter(earliest::isBefore).isPresent(), "over, or without an end");
        require(time(plain, "nbf").filter(latest::isBefore).isEmpty(), "not valid yet");
        require(time(plain, "iat").filter(latest::isBefore).isEmpty(), "issued in the future");
    }

    /** The first instant at which claims that were verified hold no more. */
    Instant endOf(JWTClaimsSet claims) {
        return time(claims.toJSONObject(), "exp").orElseThrow().plus(rules.leeway());
    }

    private static Optional<Instant> time(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name))
                .filter(Number.class::isInstance)
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()));
    }

    private static void require(boolean right, String otherwise) throws WrongClaim {
        if (!right) {
            throw new WrongClaim(otherwise);
        }
    }

    /** What is wrong, in words that hold nothing of the token. */
    static final class WrongClaim extends BadJWTException {
        @Serial
        private static final long serialVersionUID = 1;

        private WrongClaim(String reason) {
            super(reason);
        }
    }
}
