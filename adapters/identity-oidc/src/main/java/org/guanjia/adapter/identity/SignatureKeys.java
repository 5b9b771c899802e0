package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which published keys may have signed a token. What a token says of its own key (a key in its head, or an address to
 * fetch one from) counts for nothing; what it declares critical is more than we understand.
 */
final class SignatureKeys implements JWSKeySelector<SecurityContext> {

    private static final int SHORTEST_RSA = 2_048;

    private final Set<JWSAlgorithm> algorithms;
    private final JWKSource<SecurityContext> published;

    SignatureKeys(Set<SignatureAlgorithm> algorithms, JWKSource<SecurityContext> published) {
        this.algorithms =
                algorithms.stream().map(SignatureAlgorithm::registered).collect(Collectors.toUnmodifiableSet());
        this.published = published;
    }

    @Override
    public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
        if (!algorithms.contains(header.getAlgorithm()) || header.getCriticalParams() != null) {
            return List.of();
        }
        return published.get(new JWKSelector(JWKMatcher.forJWSHeader(header)), context).stream()
                .flatMap(key -> usable(key).stream())
                .toList();
    }

    private static Optional<Key> usable(JWK key) {
        try {
            if (key instanceof RSAKey rsa) {
                return rsa.size() < SHORTEST_RSA ? Optional.empty() : Optional.of(rsa.toPublicKey());
            }
            if (key instanceof ECKey ec) {
                return Optional.of(ec.toPublicKey());
            }
            return key instanceof OctetKeyPair ed25519 ? Optional.of(Ed25519.key(ed25519)) : Optional.empty();
        } catch (JOSEException useless) {
            return Optional.empty();
        }
    }
}
