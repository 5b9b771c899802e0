package org.guanjia.adapter.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * Signatures that were right, by their digests, so that a token that comes with every request is calculated once. A signature
 * is remembered for its key, which is looked for anew each time, and what a token says is judged anew each time; a wrong one
 * is never remembered. Safe for use by several threads.
 */
final class RememberedSignatures {

    private static final int MOST = 10_000;

    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The same verifier, which does not calculate again what it found right before. */
    JWSVerifier over(JWSVerifier verifier, Key key) {
        return new Remembering(verifier, key);
    }

    private final class Remembering implements JWSVerifier {

        private final JWSVerifier verifier;
        private final Key key;

        Remembering(JWSVerifier verifier, Key key) {
            this.verifier = verifier;
            this.key = key;
        }

        @Override
        public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) throws JOSEException {
            String digest =
                    digest(key.getEncoded(), signed, signature.toString().getBytes(StandardCharsets.US_ASCII));
            boolean known = right.getIfPresent(digest) != null;
            boolean isRight = known || verifier.verify(header, signed, signature);
            if (isRight && !known) {
                right.put(digest, true);
            }
            return isRight;
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return verifier.supportedJWSAlgorithms();
        }

        @Override
        public JCAContext getJCAContext() {
            return verifier.getJCAContext();
        }
    }

    /** Over each part with its length, so that nothing can be moved from one into another. */
    private static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ' ');
                digest.update(part);
            }
            return Base64URL.encode(digest.digest()).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
