package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** Tokens of an issuer that somebody else wrote, by the clock of the token itself. */
class RealIssuerIT {

    private static final String AUDIENCE = "urn:guanjia:api";
    private static final Actor CLERK = new Actor(
            "u-clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900105201")));

    private volatile Instant now = Instant.EPOCH;

    @Test
    void lets_in_by_tokens_of_either_algorithm_for_this_audience_only() throws Exception {
        for (SignatureAlgorithm algorithm : Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)) {
            try (RealIssuer issuer = RealIssuer.start(0, algorithm)) {
                String token = issuer.token(AUDIENCE);
                try (OidcLogin login = login(issuer, token)) {
                    assertThat(login.provider().actorOf(token)).as(algorithm.name()).contains(CLERK);
                    assertThat(login.provider().actorOf(issuer.token("urn:another:api")))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void goes_on_when_the_issuer_comes_back_with_another_key() throws Exception {
        try (RealIssuer before = RealIssuer.start(0, SignatureAlgorithm.RS256)) {
            String old = before.token(AUDIENCE);
            try (OidcLogin login = login(before, old)) {
                assertThat(login.provider().actorOf(old)).contains(CLERK);
                before.end();
                assertThat(login.provider().actorOf(old)).contains(CLERK);

                try (RealIssuer after = RealIssuer.start(before.port(), SignatureAlgorithm.RS256)) {
                    assertThat(login.provider().actorOf(after.token(AUDIENCE))).contains(CLERK);
                    now = now.plus(BelievedTokens.LONGEST);
                    assertThat(login.provider().actorOf(old)).isEmpty();
                }
            }
        }
    }

    private OidcLogin login(RealIssuer issuer, String token) throws ParseException {
        TokenRules rules = new TokenRules(
                AUDIENCE,
                Set.of("at+jwt"),
                EnumSet.allOf(SignatureAlgorithm.class),
                Duration.ofSeconds(60),
                new ClaimPath("guanjia"),
                RoleNames.OURS);
        Object issued = JWSObject.parse(token).getPayload().toJSONObject().get("iat");
        now = Instant.ofEpochSecond(((Number) issued).longValue());
        return OidcLogin.of(new OidcSettings(issuer.address(), Optional.empty(), rules), () -> now);
    }
}
