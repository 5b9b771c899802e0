package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.OutputStream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * Lets bytes pass and refuses those in which a JPEG says where it was taken. It sees a camera's record that stands in them
 * as it stands in a photo; one that is packed once more it does not see.
 */
final class PositionWatch extends OutputStream {

    /** The marker of the segment, its length, the name of the record; the length may be any. */
    private static final int[] BEGINNING = {0xFF, 0xE1, -1, -1, 'E', 'x', 'i', 'f', 0, 0};

    private static final int LENGTH_AT = 2;

    private final OutputStream to;
    private int matched;
    private int length;
    private byte[] record = new byte[0];
    private int filled;

    PositionWatch(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int single) throws IOException {
        watch(single & 0xFF);
        to.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        for (int i = offset; i < offset + count; i++) {
            watch(bytes[i] & 0xFF);
        }
        to.write(bytes, offset, count);
    }

    private void watch(int next) {
        if (matched == BEGINNING.length) {
            fill(next);
        } else if (BEGINNING[matched] == next || BEGINNING[matched] < 0) {
            if (matched == LENGTH_AT) {
                length = next << 8;
            } else if (matched == LENGTH_AT + 1) {
                length |= next;
            }
            matched++;
            if (matched == BEGINNING.length) {
                record = new byte[Math.max(length - BEGINNING.length + LENGTH_AT, 1)];
                filled = 0;
            }
        } else {
            matched = next == BEGINNING[0] ? 1 : 0;
        }
    }

    private void fill(int next) {
        record[filled] = (byte) next;
        filled++;
        if (filled == record.length) {
            matched = 0;
            if (CameraRecord.read(record).hasPosition()) {
                throw new Refusal.InvalidInput(FaultCode.POSITION_INSIDE);
            }
        }
    }
}
