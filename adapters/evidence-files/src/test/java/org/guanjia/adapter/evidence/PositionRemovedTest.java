package org.guanjia.adapter.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Somebody else's reader finds the place in the photo before, and nothing but the way up after. */
class PositionRemovedTest {

    private static final int TURNED = 6;

    @Test
    void another_program_finds_the_place_before_and_not_after() throws Exception {
        byte[] photo = photoTakenInDongguan();
        assertThat(read(photo)
                        .getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isBetween(23.02, 23.03);

        Metadata after = read(copyOf(photo));

        assertThat(after.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(after.getDirectoriesOfType(ExifIFD0Directory.class))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(TURNED);
                    assertThat(record.getTagCount()).isEqualTo(1);
                });
        assertThat(StreamSupport.stream(after.getDirectories().spliterator(), false))
                .noneMatch(Directory::hasErrors);
    }

    private static Metadata read(byte[] photo) throws IOException, ImageProcessingException, MetadataException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static byte[] copyOf(byte[] photo) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        new CopiesByContent().copy(new ByteArrayInputStream(photo), copy);
        return copy.toByteArray();
    }

    private static byte[] photoTakenInDongguan() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        byte[] record = record();
        return ByteBuffer.allocate(plain.size() + record.length)
                .put(plain.toByteArray(), 0, 2)
                .put(record)
                .put(plain.toByteArray(), 2, plain.size() - 2)
                .array();
    }

    /** An Exif segment: turned, at 23° 1' 15" north, 113° 45' 6" east. */
    private static byte[] record() {
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 140);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1, TURNED << 16);
        entry(exif, 0x8825, 4, 1, 38);
        exif.putInt(0);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 92);
        entry(exif, 3, 2, 2, 'E' << 24);
        entry(exif, 4, 5, 3, 116);
        exif.putInt(0);
        for (int number : new int[] {23, 1, 1, 1, 15, 1, 113, 1, 45, 1, 6, 1}) {
            exif.putInt(number);
        }
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
