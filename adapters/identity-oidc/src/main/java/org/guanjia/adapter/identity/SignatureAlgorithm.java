package org.guanjia.adapter.identity;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.stream.Stream;

/**
 * How tokens may be signed: with keys whose published half verifies and cannot sign. A shared secret, or no signature at
 * all, cannot be expressed.
 */
public enum SignatureAlgorithm {
    RS256(JWSAlgorithm.RS256),
    RS384(JWSAlgorithm.RS384),
    RS512(JWSAlgorithm.RS512),
    PS256(JWSAlgorithm.PS256),
    PS384(JWSAlgorithm.PS384),
    PS512(JWSAlgorithm.PS512),
    ES256(JWSAlgorithm.ES256),
    ES384(JWSAlgorithm.ES384),
    ES512(JWSAlgorithm.ES512),
    /** On the curve Ed25519. */
    EDDSA(JWSAlgorithm.EdDSA);

    private final JWSAlgorithm registered;

    SignatureAlgorithm(JWSAlgorithm registered) {
        this.registered = registered;
    }

    /**
     * The algorithm of that name, as tokens have it: {@code EdDSA}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static SignatureAlgorithm parse(String name) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.registered.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Signature algorithm is none of those allowed"));
    }

    JWSAlgorithm registered() {
        return registered;
    }
}
