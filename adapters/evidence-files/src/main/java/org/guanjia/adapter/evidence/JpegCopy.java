package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.guanjia.domain.evidence.Removal;

/**
 * Copies a JPEG segment by segment. Only what a decoder needs passes: frames, tables, scans, and of the application segments
 * the bare JFIF header, the colour profile and Adobe's colour transform. Nothing behind the end of the picture is copied.
 */
final class JpegCopy {

    private static final byte MARK = (byte) 0xFF;
    private static final int START_OF_PICTURE = 0xD8;
    private static final int END_OF_PICTURE = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APPLICATION_0 = 0xE0;
    private static final int APPLICATION_1 = 0xE1;
    private static final int APPLICATION_2 = 0xE2;
    private static final int APPLICATION_13 = 0xED;
    private static final int APPLICATION_14 = 0xEE;
    private static final int APPLICATION_15 = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Baseline, extended and progressive; the other processes are those that hardly a program can show. */
    private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2);

    private static final Set<Integer> REFUSED_FRAMES =
            Set.of(0xC3, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF);

    /** Huffman tables, quantisation tables, number of lines, restart interval. */
    private static final Set<Integer> TABLES = Set.of(0xC4, 0xDB, 0xDC, 0xDD);

    private static final byte[] JFIF = identifier("JFIF\0");
    private static final byte[] EXIF = identifier("Exif\0\0");
    private static final byte[] COLOUR_PROFILE = identifier("ICC_PROFILE\0");
    private static final byte[] ADOBE = identifier("Adobe");
    private static final int JFIF_WITHOUT_THUMBNAIL = 14;

    private final Original from;
    private final OutputStream to;
    private final Set<Removal> removed;
    private boolean hasFrame;
    private boolean hasScan;
    private boolean hasWayUp;

    JpegCopy(Original from, OutputStream to, Set<Removal> removed) {
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    void make() throws IOException {
        from.skip(2);
        writeMarker(START_OF_PICTURE);
        int marker = marker();
        while (marker != END_OF_PICTURE) {
            marker = segment(marker);
        }
        if (!hasScan) {
            throw Original.damaged();
        }
        writeMarker(END_OF_PICTURE);
    }

    /** Copies or drops a segment and gives the marker of the next. */
    private int segment(int marker) throws IOException {
        if (REFUSED_FRAMES.contains(marker)) {
            throw CopiesByContent.refusedType();
        }
        if (marker == SCAN) {
            return scan();
        }
        byte[] content = content();
        if (FRAMES.contains(marker)) {
            frame(marker, content);
        } else if (TABLES.contains(marker)) {
            writeSegment(marker, content);
        } else if (marker >= APPLICATION_0 && marker <= APPLICATION_15) {
            application(marker, content);
        } else if (marker == COMMENT) {
            removed.add(Removal.DESCRIPTION);
        } else {
            throw Original.damaged();
        }
        return marker();
    }

    private void frame(int marker, byte[] content) throws IOException {
        if (content.length < 6 || hasFrame) {
            throw Original.damaged();
        }
        PictureSize.check(number(content, 3), number(content, 1));
        writeSegment(marker, content);
        hasFrame = true;
    }

    private static int number(byte[] content, int at) {
        return ((content[at] & 0xFF) << 8) | (content[at + 1] & 0xFF);
    }

    private void application(int marker, byte[] content) throws IOException {
        if (marker == APPLICATION_0 && is(content, JFIF) && content.length >= JFIF_WITHOUT_THUMBNAIL) {
            header(content);
        } else if (marker == APPLICATION_1 && is(content, EXIF)) {
            cameraRecord(CameraRecord.read(Arrays.copyOfRange(content, EXIF.length, content.length)));
        } else if ((marker == APPLICATION_2 && is(content, COLOUR_PROFILE))
                || (marker == APPLICATION_14 && is(content, ADOBE))) {
            writeSegment(marker, content);
        } else {
            boolean isText = marker == APPLICATION_1 || marker == APPLICATION_13;
            removed.add(isText ? Removal.DESCRIPTION : Removal.ADDED_CONTENT);
        }
    }

    private void header(byte[] content) throws IOException {
        byte[] bare = Arrays.copyOf(content, JFIF_WITHOUT_THUMBNAIL);
        bare[JFIF_WITHOUT_THUMBNAIL - 2] = 0;
        bare[JFIF_WITHOUT_THUMBNAIL - 1] = 0;
        if (content.length > JFIF_WITHOUT_THUMBNAIL) {
            removed.add(Removal.ADDED_CONTENT);
        }
        writeSegment(APPLICATION_0, bare);
    }

    private void cameraRecord(CameraRecord record) throws IOException {
        removed.add(Removal.CAMERA_RECORD);
        if (record.hasPosition()) {
            removed.add(Removal.POSITION);
        }
        if (record.isTurned() && !hasWayUp) {
            hasWayUp = true;
            byte[] wayUp = record.wayUpOnly();
            byte[] content = Arrays.copyOf(EXIF, EXIF.length + wayUp.length);
            System.arraycopy(wayUp, 0, content, EXIF.length, wayUp.length);
            writeSegment(APPLICATION_1, content);
        }
    }

    /** Copies the header of a scan and its coded picture, in which a mark is followed by 0 or a restart. */
    private int scan() throws IOException {
        if (!hasFrame) {
            throw Original.damaged();
        }
        hasScan = true;
        writeSegment(SCAN, content());
        while (true) {
            from.copyUpTo(MARK, to);
            int marker = afterMark();
            boolean isPartOfThePicture = marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
            if (!isPartOfThePicture) {
                return marker;
            }
            writeMarker(marker);
        }
    }

    private int marker() throws IOException {
        if (from.next() != (MARK & 0xFF)) {
            throw Original.damaged();
        }
        return afterMark();
    }

    /** The byte behind a mark, which may be repeated to fill space. */
    private int afterMark() throws IOException {
        int next = from.next();
        while (next == (MARK & 0xFF)) {
            next = from.next();
        }
        return next;
    }

    private byte[] content() throws IOException {
        int length = from.next16();
        if (length < 2) {
            throw Original.damaged();
        }
        return from.take(length - 2);
    }

    private void writeMarker(int marker) throws IOException {
        to.write(MARK);
        to.write(marker);
    }

    private void writeSegment(int marker, byte[] content) throws IOException {
        writeMarker(marker);
        to.write((content.length + 2) >> 8);
        to.write(content.length + 2);
        to.write(content);
    }

    private static boolean is(byte[] content, byte[] identifier) {
        return content.length >= identifier.length
                && Arrays.equals(content, 0, identifier.length, identifier, 0, identifier.length);
    }

    private static byte[] identifier(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
