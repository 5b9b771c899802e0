package org.guanjia.adapter.contract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as cameras and programs make them, with more in them than one sees. */
final class SamplePhotos {

    /** Stands in every part of a sample that must not be kept. */
    static final String SECRET = "SECRET-PLACE";

    static final int APPLICATION_1 = 0xE1;
    static final int APPLICATION_13 = 0xED;
    static final int COMMENT = 0xFE;

    private static final int SPREAD = 0x9E3779B1;
    private static final int WHITE = 0xFFFFFF;
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int MARK = 0xFF;
    private static final int PNG_SIGNATURE_AND_HEADER = 33;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private SamplePhotos() {}

    static byte[] jpeg() {
        return image("jpg");
    }

    static byte[] png() {
        return image("png");
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, (i * SPREAD) & WHITE);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A photo with everything that cameras and programs put around the picture. */
    static byte[] tellingJpeg(int wayUp) {
        byte[] photo = withSegment(jpeg(), COMMENT, bytes(SECRET));
        photo = withSegment(photo, APPLICATION_13, bytes("Photoshop 3.0\0" + SECRET));
        photo = withSegment(
                photo, APPLICATION_1, bytes("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='" + SECRET + "'/>"));
        photo = withSegment(photo, 0xE2, bytes("MPF\0" + SECRET));
        photo = withSegment(photo, APPLICATION_1, join(bytes("Exif\0\0"), exif(wayUp, true)));
        return join(photo, bytes("PK\3\4<script>" + SECRET));
    }

    /** The same of a picture of a screen. */
    static byte[] tellingPng(int wayUp) {
        byte[] photo = withChunk(png(), "tEXt", bytes("Comment\0" + SECRET));
        photo = withChunk(photo, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
        photo = withChunk(photo, "prVt", bytes(SECRET));
        photo = withChunk(photo, "eXIf", exif(wayUp, true));
        return join(photo, bytes("PK\3\4<script>" + SECRET));
    }

    /** A JPEG with one more segment, right behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(content.length + 4);
        segment.put((byte) MARK)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return insert(jpeg, 2, segment.array());
    }

    /** A PNG with one more chunk, right behind its header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes(name));
        checksum.update(content);
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12);
        chunk.putInt(content.length).put(bytes(name)).put(content).putInt((int) checksum.getValue());
        return insert(png, PNG_SIGNATURE_AND_HEADER, chunk.array());
    }

    /** A PNG whose header tells another size. */
    static byte[] pngOfSize(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        byte[] twice = withChunk(png(), "IHDR", header);
        return join(Arrays.copyOf(twice, 8), Arrays.copyOfRange(twice, PNG_SIGNATURE_AND_HEADER, twice.length));
    }

    /** A camera's record: maker, way up and, perhaps, the place. */
    static byte[] exif(int wayUp, boolean withPlace) {
        ByteBuffer tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II")).putShort((short) 42).putInt(8);
        tiff.putShort((short) (withPlace ? 3 : 2));
        entry(tiff, 0x010F, ASCII, SECRET.length() + 1, 70);
        entry(tiff, 0x0112, SHORT, 1, wayUp);
        if (withPlace) {
            entry(tiff, 0x8825, LONG, 1, 90);
        }
        tiff.putInt(0);
        tiff.position(70);
        tiff.put(bytes(SECRET + "\0"));
        tiff.position(90);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N');
        entry(tiff, 2, RATIONAL, 3, 144);
        entry(tiff, 3, ASCII, 2, 'E');
        entry(tiff, 4, RATIONAL, 3, 168);
        tiff.putInt(0);
        for (int number : new int[] {23, 1, 1, 1, 15, 1, 113, 1, 45, 1, 6, 1}) {
            tiff.putInt(number);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** The pixels, decoded; one after the other. */
    static int[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[WIDTH * HEIGHT], 0, WIDTH);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] insert(byte[] into, int at, byte[] part) {
        return ByteBuffer.allocate(into.length + part.length)
                .put(into, 0, at)
                .put(part)
                .put(into, at, into.length - at)
                .array();
    }
}
