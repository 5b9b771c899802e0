package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RememberedSignaturesTest {

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.ES256);
    private static final Base64URL RIGHT = new Base64URL("cmlnaHQ");
    private static final Base64URL WRONG = new Base64URL("d3Jvbmc");
    private static final Key KEY = key("one");

    private final RememberedSignatures remembered = new RememberedSignatures();
    private final Counting counting = new Counting();

    @Test
    void calculates_a_right_signature_once() throws JOSEException {
        assertThat(verify(KEY, "token", RIGHT)).isTrue();
        assertThat(verify(KEY, "token", RIGHT)).isTrue();

        assertThat(counting.calculated).isEqualTo(1);
    }

    @Test
    void calculates_a_wrong_one_each_time() throws JOSEException {
        assertThat(verify(KEY, "token", WRONG)).isFalse();
        assertThat(verify(KEY, "token", WRONG)).isFalse();

        assertThat(counting.calculated).isEqualTo(2);
    }

    @Test
    void takes_nothing_for_right_that_was_right_for_another_key_or_text() throws JOSEException {
        verify(KEY, "token", RIGHT);
        verify(key("two"), "token", RIGHT);
        verify(KEY, "tokens", RIGHT);
        verify(KEY, "token", WRONG);

        assertThat(counting.calculated).isEqualTo(4);
    }

    private boolean verify(Key key, String signed, Base64URL signature) throws JOSEException {
        return remembered.over(counting, key).verify(HEADER, signed.getBytes(StandardCharsets.UTF_8), signature);
    }

    private static Key key(String name) {
        return new SecretKeySpec(name.getBytes(StandardCharsets.UTF_8), "any");
    }

    private static final class Counting extends BaseJWSProvider implements JWSVerifier {

        private int calculated;

        Counting() {
            super(Set.of(JWSAlgorithm.ES256));
        }

        @Override
        public boolean verify(JWSHeader header, byte[] signed, Base64URL signature) {
            calculated++;
            return signature.equals(RIGHT);
        }
    }
}
