package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;

/** Key pairs under a name. */
final class TestKeys {

    private static final int RSA_BITS = 2_048;
    private static final int ED25519_BYTES = 32;

    private TestKeys() {}

    static RSAKey rsa(String name) {
        return rsa(name, RSA_BITS);
    }

    static RSAKey rsa(String name, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ECKey ec(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A pair of the platform and the same as published. */
    static Ed25519Pair ed25519(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] point = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
            OctetKeyPair published = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
                    .keyID(name)
                    .build();
            return new Ed25519Pair((EdECPrivateKey) pair.getPrivate(), published);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Ed25519Pair(EdECPrivateKey secret, OctetKeyPair published) {}
}
