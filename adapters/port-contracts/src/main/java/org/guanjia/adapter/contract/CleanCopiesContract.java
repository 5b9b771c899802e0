package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.adapter.contract.SamplePhotos.APPLICATION_1;
import static org.guanjia.adapter.contract.SamplePhotos.SECRET;
import static org.guanjia.adapter.contract.SamplePhotos.bytes;
import static org.guanjia.adapter.contract.SamplePhotos.exif;
import static org.guanjia.adapter.contract.SamplePhotos.join;
import static org.guanjia.adapter.contract.SamplePhotos.pixels;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.application.port.CleanCopies.CleanCopy;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link CleanCopies}. */
public abstract class CleanCopiesContract {

    private static final int TURNED = 6;
    private static final int AS_IT_STANDS = 1;

    /** What may be in memory at once of a file of any size. */
    private static final long HELD = 200_000;

    private static final long LARGE = 20_000_000;

    private static final Map<EvidenceType, byte[]> SAMPLES = Map.of(
            EvidenceType.JPEG, SamplePhotos.jpeg(),
            EvidenceType.PNG, SamplePhotos.png(),
            EvidenceType.PDF, SamplePapers.pdf(),
            EvidenceType.OFD, SamplePapers.ofd(),
            EvidenceType.DOCX, SamplePapers.docx(),
            EvidenceType.XLSX, SamplePapers.xlsx());

    protected abstract CleanCopies copies();

    @Test
    void tells_every_type_of_the_list_by_its_content() throws IOException {
        for (EvidenceType type : EvidenceType.values()) {
            ByteArrayOutputStream copy = new ByteArrayOutputStream();

            CleanCopy made = copies().copy(new ByteArrayInputStream(SAMPLES.get(type)), copy);

            assertThat(made.type()).isEqualTo(type);
            assertThat(made.size()).isEqualTo(copy.size());
            assertThat(made.removed()).isEmpty();
        }
    }

    @Test
    void refuses_every_other_content() {
        List<String> others = List.of(
                "",
                "GIF89a",
                "MZ\u0090\0",
                "<!DOCTYPE html><script>",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "RIFF\0\0\0\0WEBPVP8 ",
                "\0\0\0\u0018ftypheic",
                "\u00D0\u00CF\u0011\u00E0",
                " %PDF-1.7\n%%EOF",
                "a plain text");
        for (String other : others) {
            assertThat(refusal(bytes(other))).isEqualTo(FaultCode.FILE_TYPE_REFUSED);
        }
        assertThat(refusal(SamplePapers.archive(Map.of("any.txt", bytes("any")))))
                .isEqualTo(FaultCode.FILE_TYPE_REFUSED);
    }

    @Test
    void takes_out_of_a_jpeg_all_that_is_not_the_picture() throws IOException {
        byte[] telling = SamplePhotos.tellingJpeg(AS_IT_STANDS);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        CleanCopy made = copies().copy(new ByteArrayInputStream(telling), copy);

        assertThat(made.removed()).isEqualTo(EnumSet.allOf(Removal.class));
        assertThat(text(telling)).contains(SECRET);
        assertThat(text(copy.toByteArray())).doesNotContain(SECRET, "Exif", "GPS", "xap", "script");
        assertThat(pixels(copy.toByteArray())).isEqualTo(pixels(SamplePhotos.jpeg()));
    }

    @Test
    void takes_out_of_a_png_all_that_is_not_the_picture() throws IOException {
        byte[] telling = SamplePhotos.tellingPng(AS_IT_STANDS);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        CleanCopy made = copies().copy(new ByteArrayInputStream(telling), copy);

        assertThat(made.removed()).isEqualTo(EnumSet.allOf(Removal.class));
        assertThat(text(telling)).contains(SECRET);
        assertThat(text(copy.toByteArray())).doesNotContain(SECRET, "eXIf", "tEXt", "iTXt", "script");
        assertThat(pixels(copy.toByteArray())).isEqualTo(pixels(SamplePhotos.png()));
    }

    @Test
    void keeps_a_photo_the_right_way_up() throws IOException {
        assertThat(text(copyOf(SamplePhotos.tellingJpeg(TURNED))))
                .contains("\u0001\u0012\0\3\0\0\0\1\0\6")
                .doesNotContain(SECRET);
        assertThat(text(copyOf(SamplePhotos.tellingPng(TURNED))))
                .contains("\u0001\u0012\0\3\0\0\0\1\0\6")
                .doesNotContain(SECRET);
    }

    @Test
    void makes_the_same_copy_of_a_copy() throws IOException {
        byte[] once = copyOf(SamplePhotos.tellingJpeg(TURNED));

        assertThat(copyOf(once)).isEqualTo(once);
    }

    @Test
    void reads_a_camera_record_that_contradicts_itself_as_one_that_says_nothing() throws IOException {
        byte[] record = exif(TURNED, true);
        for (int i = 0; i < record.length; i++) {
            byte[] broken = Arrays.copyOf(record, record.length);
            broken[i] ^= (byte) 0xFF;
            byte[] photo =
                    SamplePhotos.withSegment(SamplePhotos.jpeg(), APPLICATION_1, join(bytes("Exif\0\0"), broken));

            assertThat(text(copyOf(photo))).doesNotContain(SECRET);
        }
    }

    @Test
    void refuses_what_was_cut_off_wherever_that_was() {
        SAMPLES.forEach((type, whole) -> {
            for (int length = 20; length < whole.length - 1; length += 1 + whole.length / 400) {
                assertThat(refusal(Arrays.copyOf(whole, length)))
                        .as("%s of %s bytes", type, length)
                        .isEqualTo(FaultCode.DAMAGED_FILE);
            }
        });
    }

    @Test
    void refuses_a_png_whose_checksums_do_not_hold() {
        byte[] png = SamplePhotos.png();
        for (int i = 16; i < png.length; i += 97) {
            byte[] flipped = Arrays.copyOf(png, png.length);
            flipped[i] ^= 1;
            assertThat(refusal(flipped)).isEqualTo(FaultCode.DAMAGED_FILE);
        }
    }

    @Test
    void refuses_a_picture_that_says_it_is_enormous() {
        assertThat(refusal(SamplePhotos.pngOfSize(100_000, 100_000))).isEqualTo(FaultCode.PICTURE_TOO_LARGE);
        assertThat(refusal(SamplePhotos.pngOfSize(-1, -1))).isEqualTo(FaultCode.PICTURE_TOO_LARGE);
        assertThat(refusal(SamplePhotos.pngOfSize(0, 10))).isEqualTo(FaultCode.DAMAGED_FILE);
    }

    @Test
    void refuses_papers_that_unpack_to_more_than_anybody_wrote() {
        byte[] bomb = SamplePapers.archive(Map.of("word/document.xml", new byte[201_000_000]));

        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(refusal(bomb)).isEqualTo(FaultCode.FILE_TOO_LARGE);
    }

    @Test
    void cleans_the_photos_in_an_office_document_and_nothing_else() throws IOException {
        byte[] document = SamplePapers.archive(Map.of(
                "word/document.xml", bytes("<w:document/>"),
                "word/media/image1.jpeg", SamplePhotos.tellingJpeg(TURNED),
                "word/media/image2.png", SamplePhotos.tellingPng(TURNED)));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        CleanCopy made = copies().copy(new ByteArrayInputStream(join(document, new byte[0])), copy);

        assertThat(made.removed()).contains(Removal.POSITION);
        Map<String, byte[]> parts = SamplePapers.parts(copy.toByteArray());
        assertThat(parts).containsOnlyKeys(SamplePapers.parts(document).keySet());
        assertThat(parts.get("word/document.xml")).isEqualTo(bytes("<w:document/>"));
        assertThat(parts.values()).noneMatch(part -> text(part).contains(SECRET));
    }

    @Test
    void refuses_an_office_document_with_a_program_or_a_part_outside_of_it() {
        for (String program : List.of("word/vbaProject.bin", "xl/VBAPROJECT.BIN", "word/activeX/activeX1.bin")) {
            assertThat(refusal(SamplePapers.archive(Map.of(program, bytes("any")))))
                    .isEqualTo(FaultCode.FILE_TYPE_REFUSED);
        }
        for (String outside : List.of("../../etc/passwd", "/etc/passwd", "word\\..\\..\\boot.ini", "C:/boot.ini")) {
            assertThat(refusal(SamplePapers.archive(Map.of(outside, bytes("any")))))
                    .isEqualTo(FaultCode.DAMAGED_FILE);
        }
    }

    @Test
    void refuses_a_signed_paper_with_a_photo_that_tells_its_place_since_it_cannot_be_taken_out() throws IOException {
        byte[] harmless = SamplePhotos.withSegment(
                SamplePhotos.jpeg(), APPLICATION_1, join(bytes("Exif\0\0"), exif(TURNED, false)));

        assertThat(refusal(SamplePapers.pdfWith(SamplePhotos.tellingJpeg(TURNED))))
                .isEqualTo(FaultCode.POSITION_INSIDE);
        assertThat(refusal(SamplePapers.archive(Map.of("Doc_0/Res/image_1.jpg", SamplePhotos.tellingJpeg(TURNED)))))
                .isEqualTo(FaultCode.POSITION_INSIDE);
        assertThat(copyOf(SamplePapers.pdfWith(harmless))).isEqualTo(SamplePapers.pdfWith(harmless));
    }

    @Test
    void refuses_a_pdf_that_goes_on_as_something_else() {
        assertThat(refusal(join(SamplePapers.pdf(), SamplePapers.docx()))).isEqualTo(FaultCode.DAMAGED_FILE);
    }

    @Test
    void holds_little_of_a_file_of_any_size() throws IOException {
        byte[] photo = SamplePhotos.jpeg();
        byte[] paper = SamplePapers.pdf();

        assertThat(HeldBytes.most(copies(), HeldBytes.stretched(photo, photo.length - 2, LARGE)))
                .isLessThan(HELD);
        assertThat(HeldBytes.most(copies(), HeldBytes.stretched(paper, 9, LARGE)))
                .isLessThan(HELD);
    }

    @Test
    void leaves_closing_to_the_caller() throws IOException {
        boolean[] closed = new boolean[2];
        InputStream original = new ByteArrayInputStream(SamplePapers.docx()) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        OutputStream copy = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[1] = true;
            }
        };

        copies().copy(original, copy);

        assertThat(closed).containsOnly(false);
    }

    @Test
    void passes_on_that_the_original_broke_off() throws IOException {
        InputStream lost = InputStream.nullInputStream();
        lost.close();
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(SamplePhotos.jpeg(), 0, 500), lost);

        assertThatThrownBy(() -> copies().copy(broken, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }

    private byte[] copyOf(byte[] original) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        copies().copy(new ByteArrayInputStream(original), copy);
        return copy.toByteArray();
    }

    private FaultCode refusal(byte[] original) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> copyOf(original));
        assertThat(refusal).isNotNull();
        return refusal.faults().stream().map(Fault::code).findFirst().orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
