package org.guanjia.adapter.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** Opens one segment after the other; reads one ahead, to know which is the last. */
final class OpeningStream extends InputStream {

    private static final int SEALED_BYTES = StreamForm.SEGMENT_BYTES + AesGcm.TAG_BYTES;
    private static final int END = -1;
    private static final byte[] NOTHING = new byte[0];

    private final Function<byte[], StreamForm> formOf;
    private final InputStream source;
    private Optional<StreamForm> form = Optional.empty();
    private long number;
    private byte[] segment = NOTHING;
    private int read;
    private byte[] ahead = NOTHING;
    private boolean damaged;

    OpeningStream(Function<byte[], StreamForm> formOf, InputStream source) {
        this.formOf = formOf;
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == END ? END : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (damaged) {
            throw damage();
        }
        if (form.isEmpty()) {
            openFirst();
        } else if (read == segment.length && ahead.length > 0) {
            openNext(form.orElseThrow());
        }
        int given = Math.min(length, segment.length - read);
        System.arraycopy(segment, read, target, from, given);
        read += given;
        return given == 0 ? END : given;
    }

    private void openFirst() throws IOException {
        if (source.read() != StreamForm.FORM) {
            throw damage();
        }
        StreamForm begun = formOf.apply(source.readNBytes(StreamForm.SALT_BYTES));
        ahead = source.readNBytes(SEALED_BYTES);
        openNext(begun);
        form = Optional.of(begun);
    }

    private void openNext(StreamForm begun) throws IOException {
        byte[] sealed = ahead;
        ahead = source.readNBytes(SEALED_BYTES);
        segment = begun.open(number, ahead.length == 0, sealed).orElseThrow(this::damage);
        read = 0;
        number++;
    }

    private IOException damage() {
        damaged = true;
        return new IOException("Sealed stream was changed, moved or cut off, or has another key");
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
