package org.guanjia.application.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.Sealed;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.shared.PersonId;

/**
 * Secrecy for tests of use cases: what is sealed is a number, and the content stays here. It opens what it sealed itself,
 * by the same key in the same place, and nothing else.
 */
public final class MemorySecrecy implements Secrecy {

    private final Map<Sealed, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();

    private record Kept(PersonKey key, SealedPlace place, ByteBuffer content) {}

    @Override
    public PersonKey newKey(PersonId person) {
        return new PersonKey(person, "memory", number());
    }

    @Override
    public Sealed seal(PersonKey key, SealedPlace place, byte[] content) {
        Sealed sealed = number();
        kept.put(sealed, new Kept(key, place, ByteBuffer.wrap(content.clone()).asReadOnlyBuffer()));
        return sealed;
    }

    @Override
    public byte[] open(PersonKey key, SealedPlace place, Sealed sealed) {
        ByteBuffer content = Optional.ofNullable(kept.get(sealed))
                .filter(found -> found.key().equals(key) && found.place().equals(place))
                .map(found -> found.content().duplicate())
                .orElseThrow(() -> new IllegalStateException("Sealed content was not sealed here so"));
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    @Override
    public OutputStream sealing(PersonKey key, SealedPlace place, OutputStream target) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                try (target) {
                    target.write(seal(key, place, toByteArray()).bytes());
                }
            }
        };
    }

    @Override
    public InputStream opening(PersonKey key, SealedPlace place, InputStream source) {
        return new InputStream() {
            private Optional<InputStream> content = Optional.empty();

            @Override
            public int read() throws IOException {
                return content().read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return content().read(into, offset, length);
            }

            private InputStream content() throws IOException {
                if (content.isEmpty()) {
                    content = Optional.of(opened());
                }
                return content.get();
            }

            private InputStream opened() throws IOException {
                try {
                    return new ByteArrayInputStream(open(key, place, new Sealed(source.readAllBytes())));
                } catch (IllegalStateException elsewhere) {
                    throw new IOException(elsewhere);
                }
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }

    @Override
    public Blind blind(Mark mark, String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((mark + " " + text).getBytes(StandardCharsets.UTF_8));
            return new Blind(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private Sealed number() {
        return new Sealed(
                ByteBuffer.allocate(Long.BYTES).putLong(made.incrementAndGet()).array());
    }
}
