package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** An incoming file, read once from front to back through a buffer of constant size. What it lacks is refused as damage. */
final class Original extends InputStream {

    private static final int BUFFER = 8192;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;

    Original(InputStream source) {
        this.source = source;
    }

    static Refusal.InvalidInput damaged() {
        return new Refusal.InvalidInput(FaultCode.DAMAGED_FILE);
    }

    /** Whether the next bytes are these; they stay there. */
    boolean startsWith(byte... beginning) throws IOException {
        while (end - position < beginning.length && fillUp()) {
            // reads until there is enough to compare
        }
        return end - position >= beginning.length
                && Arrays.equals(buffer, position, position + beginning.length, beginning, 0, beginning.length);
    }

    boolean isOver() throws IOException {
        return position == end && !refill();
    }

    /** The next byte, 0 to 255. */
    int next() throws IOException {
        if (isOver()) {
            throw damaged();
        }
        return buffer[position++] & 0xFF;
    }

    /** The next two bytes, the greater first. */
    int next16() throws IOException {
        int greater = next();
        return (greater << 8) | next();
    }

    /** The next four bytes, the greatest first, without a sign. */
    long next32() throws IOException {
        long greater = next16();
        return (greater << 16) | next16();
    }

    /** The next bytes; only ever asked for as many as a small part of a file may have. */
    byte[] take(int count) throws IOException {
        byte[] taken = new byte[count];
        for (int done = 0; done < count; ) {
            if (isOver()) {
                throw damaged();
            }
            int found = read(taken, done, count - done);
            done += found;
        }
        return taken;
    }

    void copy(long count, OutputStream into) throws IOException {
        for (long left = count; left > 0; ) {
            if (isOver()) {
                throw damaged();
            }
            int some = (int) Math.min(left, end - position);
            into.write(buffer, position, some);
            position += some;
            left -= some;
        }
    }

    void skip(int count) throws IOException {
        copy(count, OutputStream.nullOutputStream());
    }

    /** Copies what stands before the next byte of that value, and passes that byte. */
    void copyUpTo(byte mark, OutputStream into) throws IOException {
        while (true) {
            if (isOver()) {
                throw damaged();
            }
            int at = position;
            while (at < end && buffer[at] != mark) {
                at++;
            }
            into.write(buffer, position, at - position);
            position = at;
            if (at < end) {
                position++;
                return;
            }
        }
    }

    /** Reads to the end without keeping anything, and tells whether there was something. */
    boolean dropRest() throws IOException {
        boolean something = !isOver();
        while (!isOver()) {
            position = end;
        }
        return something;
    }

    @Override
    public int read() throws IOException {
        return isOver() ? -1 : buffer[position++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isOver()) {
            return -1;
        }
        int some = Math.min(length, end - position);
        System.arraycopy(buffer, position, into, offset, some);
        position += some;
        return some;
    }

    private boolean refill() throws IOException {
        position = 0;
        end = 0;
        return fillUp();
    }

    private boolean fillUp() throws IOException {
        int found = source.read(buffer, end, BUFFER - end);
        end += Math.max(found, 0);
        return found > 0;
    }
}
