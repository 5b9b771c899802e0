package org.guanjia.adapter.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.guanjia.application.port.CleanCopies;

/** Counts how many bytes of a file are held at once: those read and not yet written. It holds none itself. */
final class HeldBytes {

    private long read;
    private long written;
    private long most;

    private HeldBytes() {}

    /** The most bytes that were held while a copy was made. */
    static long most(CleanCopies copies, InputStream original) throws IOException {
        HeldBytes held = new HeldBytes();
        copies.copy(held.reading(original), held.writing());
        return held.most;
    }

    /** A file with very many letters more at that place. */
    static InputStream stretched(byte[] file, int at, long letters) {
        InputStream rest = new ByteArrayInputStream(file, at, file.length - at);
        return new SequenceInputStream(
                new ByteArrayInputStream(file, 0, at), new SequenceInputStream(new Letters(letters), rest));
    }

    private InputStream reading(InputStream original) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                int next = original.read();
                count(next < 0 ? 0 : 1, 0);
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int found = original.read(into, offset, length);
                count(Math.max(found, 0), 0);
                return found;
            }
        };
    }

    private OutputStream writing() {
        return new OutputStream() {
            @Override
            public void write(int single) {
                count(0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                count(0, length);
            }
        };
    }

    private void count(int in, int out) {
        read += in;
        written += out;
        most = Math.max(most, read - written);
    }

    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            left--;
            return left < 0 ? -1 : 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int some = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + some, (byte) 'a');
            left -= some;
            return some == 0 ? -1 : some;
        }
    }
}
