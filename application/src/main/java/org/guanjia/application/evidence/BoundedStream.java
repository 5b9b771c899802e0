package org.guanjia.application.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** A stream that is refused once it turns out to be longer than it may be. */
final class BoundedStream extends InputStream {

    private static final int MEGABYTE = 1_000_000;

    private final InputStream bounded;
    private final int megabytes;
    private long left;

    BoundedStream(InputStream bounded, int megabytes) {
        this.bounded = bounded;
        this.megabytes = megabytes;
        this.left = (long) megabytes * MEGABYTE;
    }

    @Override
    public int read() throws IOException {
        int next = bounded.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int found = bounded.read(into, offset, length);
        count(Math.max(found, 0));
        return found;
    }

    private void count(int found) {
        left -= found;
        if (left < 0) {
            throw new Refusal.InvalidInput(FaultCode.FILE_TOO_LARGE, "largest", megabytes + " MB");
        }
    }
}
