package org.guanjia.adapter.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes segments as they fill; the last one when it is closed. */
final class SealingStream extends OutputStream {

    private final StreamForm form;
    private final byte[] salt;
    private final OutputStream target;
    private final byte[] segment = new byte[StreamForm.SEGMENT_BYTES];
    private int filled;
    private long number;
    private boolean begun;
    private boolean closed;

    SealingStream(StreamForm form, byte[] salt, OutputStream target) {
        this.form = form;
        this.salt = salt.clone();
        this.target = target;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("Sealed stream is closed");
        }
        int written = 0;
        while (written < length) {
            if (filled == segment.length) {
                flushSegment(false);
            }
            int fitting = Math.min(length - written, segment.length - filled);
            System.arraycopy(content, from + written, segment, filled, fitting);
            filled += fitting;
            written += fitting;
        }
    }

    private void flushSegment(boolean last) throws IOException {
        if (!begun) {
            target.write(StreamForm.FORM);
            target.write(salt);
            begun = true;
        }
        target.write(form.seal(number, last, Arrays.copyOf(segment, filled)));
        number++;
        filled = 0;
    }

    /** Passes on what is sealed; a segment that is not full yet waits. */
    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (target) {
                flushSegment(true);
            } finally {
                Arrays.fill(segment, (byte) 0);
            }
        }
    }
}
