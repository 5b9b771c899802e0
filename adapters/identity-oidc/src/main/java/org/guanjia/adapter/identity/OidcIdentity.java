package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SimpleSecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.identity.BelievedTokens.Belief;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Believes the tokens of one issuer, by the keys that it publishes. */
final class OidcIdentity implements IdentityProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcIdentity.class);
    private static final int LONGEST_TOKEN = 8_192;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final AtomicLong tokensWithMeaninglessEntries = new AtomicLong();
    private final TokenRules rules;
    private final BelievedTokens believed;
    private final ClaimsCheck check;

    OidcIdentity(String issuer, TokenRules rules, JWKSource<SecurityContext> keys, InstantSource clock) {
        this.rules = rules;
        this.believed = new BelievedTokens(clock);
        this.check = new ClaimsCheck(issuer, rules, clock);
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types(rules.types())));
        processor.setJWSKeySelector(new SignatureKeys(rules.algorithms(), keys));
        processor.setJWSVerifierFactory(new SignatureCheck());
        processor.setJWTClaimsSetVerifier(check);
    }

    @Override
    public Optional<Actor> actorOf(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : believed.actorOf(token, () -> read(token).flatMap(this::judge));
    }

    /** The library's reader also throws what it does not declare where a part is no JSON object. */
    private static Optional<SignedJWT> read(String token) {
        try {
            return Optional.of(SignedJWT.parse(token));
        } catch (ParseException | NullPointerException | IllegalArgumentException malformed) {
            LOG.debug("A token is refused: it is none");
            return Optional.empty();
        }
    }

    private Optional<Belief> judge(SignedJWT token) {
        try {
            JWTClaimsSet claims = processor.process(token, new SimpleSecurityContext());
            return actor(claims).map(actor -> new Belief(actor, check.endOf(claims)));
        } catch (KeySourceException noKeys) {
            throw new Unavailable("The keys of the issuer", noKeys);
        } catch (ClaimsCheck.WrongClaim wrong) {
            LOG.debug("A token is refused: {}", wrong.getMessage());
            return Optional.empty();
        } catch (BadJOSEException | JOSEException wrong) {
            LOG.debug("A token is refused: {}", wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<Actor> actor(JWTClaimsSet claims) {
        List<String> entries = rules.claim().entriesIn(claims.toJSONObject());
        Set<Assignment> assignments = rules.roles().assignments(entries);
        tellOfMeaningless(rules.roles().meaningless(entries));
        try {
            return Optional.of(new Actor(claims.getSubject(), assignments));
        } catch (Refusal.InvalidInput noSubject) {
            LOG.debug("A token is refused: its subject cannot go on record");
            return Optional.empty();
        }
    }

    /** Ever more seldom, since issuers put roles of other systems into every token. */
    private void tellOfMeaningless(long entries) {
        if (entries > 0) {
            long tokens = tokensWithMeaninglessEntries.incrementAndGet();
            if (Long.bitCount(tokens) == 1) {
                LOG.info(
                        "{} entries of a token give no role here; tokens with such entries so far: {}",
                        entries,
                        tokens);
            }
        }
    }

    /** Both ways to write a type: media types may leave their first half out. */
    private static Set<JOSEObjectType> types(Set<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(name, "application/" + name))
                .map(JOSEObjectType::new)
                .collect(Collectors.toSet());
    }
}
