package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Secrecy} for streams. */
public abstract class SecretStreamsContract {

    private static final int SEGMENT = 64 * 1024;

    private final SealedPlace place = SealedPlace.of(new AttachmentId(DONGGUAN, newUlid()));

    /** Secrecy over these keys. */
    protected abstract Secrecy secrecy(MasterKeys keys);

    @Test
    void gives_back_what_was_written_whatever_its_length() throws IOException {
        PersonKey key = newKey();

        for (int length : List.of(0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 3 * SEGMENT + 17)) {
            byte[] content = content(length);
            assertThat(opened(key, sealed(key, content))).as("%d bytes", length).isEqualTo(content);
        }
    }

    @Test
    void takes_and_gives_single_bytes_and_odd_pieces() throws IOException {
        PersonKey key = newKey();
        byte[] content = content(SEGMENT + 5);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream sealing = secrecy().sealing(key, place, target)) {
            sealing.write(content[0]);
            sealing.write(content, 1, 6_999);
            sealing.flush();
            sealing.write(content, 7_000, content.length - 7_000);
        }

        try (InputStream opening = opening(key, target.toByteArray())) {
            byte[] read = new byte[content.length];
            read[0] = (byte) opening.read();
            assertThat(opening.readNBytes(read, 1, content.length - 1)).isEqualTo(content.length - 1);
            assertThat(read).isEqualTo(content);
            assertThat(opening.read()).isEqualTo(-1);
        }
    }

    @Test
    void never_seals_twice_the_same() throws IOException {
        PersonKey key = newKey();

        assertThat(sealed(key, content(100))).isNotEqualTo(sealed(key, content(100)));
    }

    @Test
    void finds_every_changed_byte() throws IOException {
        PersonKey key = newKey();
        byte[] sealed = sealed(key, content(300));

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 0x40;
            assertDamaged(key, changed);
        }
    }

    @Test
    void finds_a_stream_that_was_cut_off_anywhere() throws IOException {
        PersonKey key = newKey();
        byte[] sealed = sealed(key, content(2 * SEGMENT));

        for (int length = 0; length < sealed.length; length += 2_657) {
            assertDamaged(key, Arrays.copyOf(sealed, length));
        }
        assertDamaged(key, Arrays.copyOf(sealed, sealed.length - 1));
    }

    @Test
    void finds_segments_left_out_repeated_or_in_another_order() throws IOException {
        PersonKey key = newKey();
        byte[] sealed = sealed(key, content(3 * SEGMENT));
        int segment = sealedLength(key, 2 * SEGMENT) - sealedLength(key, SEGMENT);
        int header = sealed.length - 3 * segment;

        assertDamaged(key, joined(sealed, header, segment, 0, 1));
        assertDamaged(key, joined(sealed, header, segment, 0, 2));
        assertDamaged(key, joined(sealed, header, segment, 1, 0, 2));
        assertDamaged(key, joined(sealed, header, segment, 0, 0, 1, 2));
        assertDamaged(key, joined(sealed, header, segment, 0, 1, 2, 2));
        assertThat(opened(key, joined(sealed, header, segment, 0, 1, 2))).hasSize(3 * SEGMENT);
    }

    @Test
    void gives_no_byte_of_a_segment_that_was_changed() throws IOException {
        PersonKey key = newKey();
        byte[] content = content(2 * SEGMENT);
        byte[] sealed = sealed(key, content);
        sealed[sealed.length - 1] ^= 1;

        try (InputStream opening = opening(key, sealed)) {
            assertThat(opening.readNBytes(SEGMENT)).isEqualTo(Arrays.copyOf(content, SEGMENT));
            assertThatExceptionOfType(IOException.class).isThrownBy(opening::read);
            assertThatExceptionOfType(IOException.class).as("again").isThrownBy(opening::read);
        }
    }

    @Test
    void does_not_open_in_another_place_or_for_another_person() throws IOException {
        PersonKey key = newKey();
        byte[] sealed = sealed(key, content(10));
        SealedPlace elsewhere = SealedPlace.of(new AttachmentId(DONGGUAN, newUlid()));

        assertDamaged(newKey(), sealed);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> secrecy()
                        .opening(key, elsewhere, new ByteArrayInputStream(sealed))
                        .readAllBytes());
    }

    @Test
    void never_opens_to_its_end_what_was_not_closed() throws IOException {
        PersonKey key = newKey();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        OutputStream sealing = secrecy().sealing(key, place, target);
        sealing.write(content(2 * SEGMENT));
        sealing.flush();

        assertDamaged(key, target.toByteArray());
        sealing.close();
        assertThat(opened(key, target.toByteArray())).hasSize(2 * SEGMENT);
    }

    private byte[] joined(byte[] sealed, int header, int segment, int... order) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(sealed, 0, header);
        for (int number : order) {
            joined.write(sealed, header + number * segment, segment);
        }
        return joined.toByteArray();
    }

    private int sealedLength(PersonKey key, int length) throws IOException {
        return sealed(key, content(length)).length;
    }

    private void assertDamaged(PersonKey key, byte[] sealed) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> opened(key, sealed));
    }

    private byte[] sealed(PersonKey key, byte[] content) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream sealing = secrecy().sealing(key, place, target)) {
            sealing.write(content);
        }
        return target.toByteArray();
    }

    private byte[] opened(PersonKey key, byte[] sealed) throws IOException {
        try (InputStream opening = opening(key, sealed)) {
            return opening.readAllBytes();
        }
    }

    private InputStream opening(PersonKey key, byte[] sealed) {
        return secrecy().opening(key, place, new ByteArrayInputStream(sealed));
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return content;
    }

    private Secrecy secrecy() {
        return secrecy(FixedKeys.first());
    }

    private PersonKey newKey() {
        return secrecy().newKey(new PersonId(DONGGUAN, newUlid()));
    }
}
