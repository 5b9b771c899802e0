package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.guanjia.domain.evidence.Removal;

/**
 * Copies a PNG chunk by chunk, each checked against its checksum. Only what a decoder needs passes: header, palette, picture,
 * transparency, colour and resolution. Of animations the still picture remains.
 */
final class PngCopy {

    private static final String HEADER = "IHDR";
    private static final String PICTURE = "IDAT";
    private static final String END = "IEND";
    private static final String CAMERA_RECORD = "eXIf";
    private static final Set<String> KEPT = Set.of(
            HEADER, "PLTE", PICTURE, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs", "bKGD");
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{4}");
    private static final int HEADER_LENGTH = 13;
    private static final int LONGEST_CAMERA_RECORD = 65_536;

    private final Original from;
    private final OutputStream to;
    private final Set<Removal> removed;
    private final CRC32 checksum = new CRC32();
    private boolean hasPicture;
    private boolean hasWayUp;

    PngCopy(Original from, OutputStream to, Set<Removal> removed) {
        this.from = from;
        this.to = to;
        this.removed = removed;
    }

    void make() throws IOException {
        from.copy(CopiesByContent.PNG_BEGINNING.length, to);
        header();
        String chunk = "";
        while (!chunk.equals(END)) {
            chunk = chunk();
        }
        if (!hasPicture) {
            throw Original.damaged();
        }
    }

    private void header() throws IOException {
        if (from.next32() != HEADER_LENGTH || !name().equals(HEADER)) {
            throw Original.damaged();
        }
        byte[] content = from.take(HEADER_LENGTH);
        begin(HEADER);
        checksum.update(content);
        end();
        ByteBuffer numbers = ByteBuffer.wrap(content);
        PictureSize.check(Integer.toUnsignedLong(numbers.getInt(0)), Integer.toUnsignedLong(numbers.getInt(4)));
        write(HEADER, content);
    }

    /** Copies or drops a chunk and gives its name. */
    private String chunk() throws IOException {
        long length = from.next32();
        String name = name();
        if (length > Integer.MAX_VALUE || name.equals(HEADER)) {
            throw Original.damaged();
        }
        begin(name);
        if (KEPT.contains(name)) {
            keep(name, length);
        } else if (name.equals(CAMERA_RECORD) && length <= LONGEST_CAMERA_RECORD) {
            cameraRecord((int) length);
        } else {
            drop(name, length);
        }
        return name;
    }

    private void keep(String name, long length) throws IOException {
        hasPicture |= name.equals(PICTURE);
        write32(length);
        to.write(name.getBytes(StandardCharsets.US_ASCII));
        from.copy(length, new CheckedOutputStream(to, checksum));
        end();
        write32(checksum.getValue());
    }

    private void cameraRecord(int length) throws IOException {
        byte[] content = from.take(length);
        checksum.update(content);
        end();
        removed.add(Removal.CAMERA_RECORD);
        CameraRecord camera = CameraRecord.read(content);
        if (camera.hasPosition()) {
            removed.add(Removal.POSITION);
        }
        if (camera.isTurned() && !hasWayUp) {
            hasWayUp = true;
            write(CAMERA_RECORD, camera.wayUpOnly());
        }
    }

    private void drop(String name, long length) throws IOException {
        if (Character.isUpperCase(name.charAt(0))) {
            throw Original.damaged();
        }
        from.copy(length, new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        end();
        removed.add(
                name.equals(CAMERA_RECORD)
                        ? Removal.CAMERA_RECORD
                        : TEXTS.contains(name) ? Removal.DESCRIPTION : Removal.ADDED_CONTENT);
    }

    private String name() throws IOException {
        String name = new String(from.take(4), StandardCharsets.US_ASCII);
        if (!NAME.matcher(name).matches()) {
            throw Original.damaged();
        }
        return name;
    }

    private void begin(String name) {
        checksum.reset();
        checksum.update(name.getBytes(StandardCharsets.US_ASCII));
    }

    private void end() throws IOException {
        if (from.next32() != checksum.getValue()) {
            throw Original.damaged();
        }
    }

    private void write(String name, byte[] content) throws IOException {
        begin(name);
        checksum.update(content);
        write32(content.length);
        to.write(name.getBytes(StandardCharsets.US_ASCII));
        to.write(content);
        write32(checksum.getValue());
    }

    private void write32(long number) throws IOException {
        to.write(ByteBuffer.allocate(4).putInt((int) number).array());
    }
}
