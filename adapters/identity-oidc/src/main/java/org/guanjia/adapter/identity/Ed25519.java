package org.guanjia.adapter.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** Signatures on the curve Ed25519 by the platform itself; the library would need another one for them. */
final class Ed25519 extends BaseJWSProvider implements JWSVerifier {

    private static final String NAME = "Ed25519";
    private static final int SIGN = 0x80;

    private final PublicKey key;

    Ed25519(PublicKey key) {
        super(Set.of(JWSAlgorithm.EdDSA));
        this.key = key;
    }

    /** The key as the platform knows it: the number is written from its lowest byte up, the sign of x in its last bit. */
    static PublicKey key(OctetKeyPair published) throws JOSEException {
        byte[] number = published.getDecodedX();
        for (int low = 0, high = number.length - 1; low < high; low++, high--) {
            byte kept = number[low];
            number[low] = number[high];
            number[high] = kept;
        }
        boolean odd = number.length > 0 && (number[0] & SIGN) != 0;
        BigInteger y = new BigInteger(1, number);
        EdECPoint point = new EdECPoint(odd, odd ? y.clearBit(number.length * Byte.SIZE - 1) : y);
        try {
            return KeyFactory.getInstance(NAME)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
        } catch (GeneralSecurityException noKey) {
            throw new JOSEException("No key of Ed25519", noKey);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) throws JOSEException {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature.decode());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException failure) {
            throw new JOSEException("Ed25519 is not to be had", failure);
        }
    }
}
