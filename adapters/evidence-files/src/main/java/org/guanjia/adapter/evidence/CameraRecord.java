package org.guanjia.adapter.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What matters of an Exif record: which way up the picture is, from 1 (as it stands) to 8, and whether it says where it was
 * taken. A record that cannot be read says nothing.
 */
record CameraRecord(int wayUp, boolean hasPosition) {

    private static final CameraRecord SILENT = new CameraRecord(1, false);
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MARK = 42;
    private static final int ORIENTATION = 0x0112;
    private static final int POSITION = 0x8825;
    private static final short SHORT_NUMBER = 3;
    private static final int LAST_WAY_UP = 8;

    /** Reads the TIFF structure that an Exif record is. */
    static CameraRecord read(byte[] tiff) {
        try {
            return order(tiff)
                    .map(order -> read(ByteBuffer.wrap(tiff).order(order)))
                    .orElse(SILENT);
        } catch (IndexOutOfBoundsException contradictory) {
            return SILENT;
        }
    }

    private static Optional<ByteOrder> order(byte[] tiff) {
        if (tiff.length < HEADER || tiff[0] != tiff[1]) {
            return Optional.empty();
        }
        return switch (tiff[0]) {
            case 'M' -> Optional.of(ByteOrder.BIG_ENDIAN);
            case 'I' -> Optional.of(ByteOrder.LITTLE_ENDIAN);
            default -> Optional.empty();
        };
    }

    private static CameraRecord read(ByteBuffer tiff) {
        if (tiff.getShort(2) != MARK) {
            return SILENT;
        }
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        int wayUp = 1;
        boolean hasPosition = false;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            int tag = Short.toUnsignedInt(tiff.getShort(entry));
            hasPosition |= tag == POSITION;
            if (tag == ORIENTATION && tiff.getShort(entry + 2) == SHORT_NUMBER) {
                wayUp = Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return new CameraRecord(wayUp >= 1 && wayUp <= LAST_WAY_UP ? wayUp : 1, hasPosition);
    }

    boolean isTurned() {
        return wayUp > 1;
    }

    /** A record that says the way up and nothing else. */
    byte[] wayUpOnly() {
        return ByteBuffer.allocate(HEADER + 2 + ENTRY + 4)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) MARK)
                .putInt(HEADER)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort(SHORT_NUMBER)
                .putInt(1)
                .putShort((short) wayUp)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
