package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written; it is not closed. */
final class CountedStream extends OutputStream {

    private final OutputStream counted;
    private long written;

    CountedStream(OutputStream counted) {
        this.counted = counted;
    }

    long written() {
        return written;
    }

    @Override
    public void write(int single) throws IOException {
        counted.write(single);
        written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        counted.write(bytes, offset, length);
        written += length;
    }
}
