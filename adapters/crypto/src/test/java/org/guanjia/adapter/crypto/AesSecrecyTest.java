package org.guanjia.adapter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.guanjia.adapter.contract.SecrecyContract;
import org.guanjia.adapter.contract.SecretStreamsContract;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.Secrecy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AesSecrecyTest {

    @Nested
    class SecrecyByAesTest extends SecrecyContract {
        @Override
        protected Secrecy secrecy(MasterKeys keys) {
            return new AesSecrecy(keys);
        }
    }

    @Nested
    class StreamsByAesTest extends SecretStreamsContract {
        @Override
        protected Secrecy secrecy(MasterKeys keys) {
            return new AesSecrecy(keys);
        }
    }

    /** The expectation was computed by another implementation. */
    @Test
    void derives_keys_as_rfc_5869_says() {
        byte[] counting = new byte[KeyBytes.LENGTH];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }

        KeyBytes derived = Hmac.derive(new KeyBytes(counting), "guanjia content");

        assertThat(HexFormat.of().formatHex(derived.bytes()))
                .isEqualTo("60180fdb1da424f1af0bf98e4be85b4c553a32ebe019db3efcbc811b4f248963");
    }

    /** Case 16 of the GCM specification. */
    @Test
    void seals_as_the_specification_of_gcm_says() {
        HexFormat hex = HexFormat.of();
        byte[] sealed = AesGcm.seal(
                new KeyBytes(hex.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")),
                hex.parseHex("cafebabefacedbaddecaf888"),
                hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                hex.parseHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95"
                        + "956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"));

        assertThat(hex.formatHex(sealed))
                .isEqualTo("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b"
                        + "1056828838c5f61e6393ba7a0abcc9f662" + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    void keeps_the_keys_of_purposes_apart() {
        KeyBytes key = new KeyBytes("32 bytes that everybody may know".getBytes(StandardCharsets.UTF_8));

        assertThat(Hmac.derive(key, "one")).isNotEqualTo(Hmac.derive(key, "another"));
        assertThat(Hmac.derive(key, new byte[] {1}, "one")).isNotEqualTo(Hmac.derive(key, new byte[] {2}, "one"));
    }
}
