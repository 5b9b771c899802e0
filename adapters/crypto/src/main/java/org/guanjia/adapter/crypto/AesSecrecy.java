package org.guanjia.adapter.crypto;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.MasterKeys.MasterKey;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.shared.PersonId;

/**
 * Secrecy by AES-256-GCM and HMAC-SHA-256. What is sealed is one byte that names the form, a random nonce, and the
 * ciphertext with its tag; the person and the place are authenticated with it. Another family of algorithms is another
 * class with another byte.
 */
final class AesSecrecy implements Secrecy {

    private static final byte FORM = 1;
    private static final int HEADER_BYTES = 1 + AesGcm.NONCE_BYTES;
    private static final String OF_CONTENT = "guanjia content";
    private static final String OF_STREAM = "guanjia stream";
    private static final String OF_BLIND = "guanjia blind ";

    private final MasterKeys masterKeys;
    private final Map<Mark, KeyBytes> blindKeys = new EnumMap<>(Mark.class);
    private final SecureRandom random = new SecureRandom();

    @Inject
    AesSecrecy(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
        KeyBytes city = masterKeys.city();
        for (Mark mark : Mark.values()) {
            blindKeys.put(mark, Hmac.derive(city, OF_BLIND + mark.name()));
        }
    }

    @Override
    public PersonKey newKey(PersonId person) {
        MasterKey master = masterKeys.current();
        Sealed wrapped = seal(master.key(), wrapping(person, master.name()), bytes(KeyBytes.LENGTH));
        return new PersonKey(person, master.name(), wrapped);
    }

    @Override
    public Sealed seal(PersonKey key, SealedPlace place, byte[] content) {
        return seal(Hmac.derive(unwrapped(key), OF_CONTENT), context(key, place), content);
    }

    @Override
    public byte[] open(PersonKey key, SealedPlace place, Sealed sealed) {
        return open(Hmac.derive(unwrapped(key), OF_CONTENT), context(key, place), sealed);
    }

    @Override
    public OutputStream sealing(PersonKey key, SealedPlace place, OutputStream target) {
        byte[] salt = bytes(StreamForm.SALT_BYTES);
        KeyBytes own = Hmac.derive(unwrapped(key), salt, OF_STREAM);
        return new SealingStream(new StreamForm(own, context(key, place)), salt, target);
    }

    @Override
    public InputStream opening(PersonKey key, SealedPlace place, InputStream source) {
        KeyBytes unwrapped = unwrapped(key);
        byte[] context = context(key, place);
        return new OpeningStream(salt -> new StreamForm(Hmac.derive(unwrapped, salt, OF_STREAM), context), source);
    }

    @Override
    public Blind blind(Mark mark, String text) {
        KeyBytes key = Objects.requireNonNull(blindKeys.get(mark));
        return new Blind(HexFormat.of().formatHex(Hmac.of(key, text.getBytes(StandardCharsets.UTF_8))));
    }

    private KeyBytes unwrapped(PersonKey key) {
        MasterKey master = masterKeys
                .find(key.masterKey())
                .orElseThrow(() -> new IllegalStateException("Master key " + key.masterKey() + " is not at hand"));
        return new KeyBytes(open(master.key(), wrapping(key.person(), master.name()), key.wrapped()));
    }

    private Sealed seal(KeyBytes key, byte[] context, byte[] content) {
        byte[] nonce = bytes(AesGcm.NONCE_BYTES);
        byte[] sealed = AesGcm.seal(key, nonce, context, content);
        return new Sealed(ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                .put(FORM)
                .put(nonce)
                .put(sealed)
                .array());
    }

    private static byte[] open(KeyBytes key, byte[] context, Sealed sealed) {
        byte[] bytes = sealed.bytes();
        if (bytes.length < HEADER_BYTES + AesGcm.TAG_BYTES || bytes[0] != FORM) {
            throw new IllegalStateException("Sealed content is damaged, or of a newer release");
        }
        byte[] nonce = Arrays.copyOfRange(bytes, 1, HEADER_BYTES);
        return AesGcm.open(key, nonce, context, Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length))
                .orElseThrow(
                        () -> new IllegalStateException("Sealed content was changed or moved, or has another key"));
    }

    private static byte[] wrapping(PersonId person, String masterKey) {
        return ("key " + person.text() + " " + masterKey).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] context(PersonKey key, SealedPlace place) {
        return (key.person().text() + " " + place.text()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
