package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.SamplePhotos.bytes;
import static org.guanjia.adapter.contract.SamplePhotos.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** Papers as offices make them, and identities of attachments, each of them new. */
final class SamplePapers {

    private static final TownCode HOUJIE = new TownCode("441900122");
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private SamplePapers() {}

    static AttachmentId newAttachmentId() {
        return newAttachmentId(Fixtures.MORNING);
    }

    static AttachmentId newAttachmentId(Instant at) {
        byte[] randomness =
                ByteBuffer.allocate(10).putLong(2, SEQUENCE.incrementAndGet()).array();
        return new AttachmentId(HOUJIE, Ulid.of(at, randomness));
    }

    static byte[] pdf() {
        return pdfWith(bytes("1 0 obj <</Type /Catalog>> endobj\n"));
    }

    /** A PDF that holds these bytes as they are. */
    static byte[] pdfWith(byte[] content) {
        return join(join(bytes("%PDF-1.7\n"), content), bytes("\nxref\n0 1\ntrailer <<>>\nstartxref\n9\n%%EOF\n"));
    }

    static byte[] docx() {
        return archive(Map.of("word/document.xml", bytes("<w:document/>")));
    }

    static byte[] xlsx() {
        return archive(Map.of("xl/workbook.xml", bytes("<workbook/>")));
    }

    static byte[] ofd() {
        return archive(Map.of("OFD.xml", bytes("<ofd:OFD/>"), "Doc_0/Document.xml", bytes("<ofd:Document/>")));
    }

    /** An archive of these parts and the one that office documents begin with. */
    static byte[] archive(Map<String, byte[]> parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", bytes("<Types/>"));
        all.putAll(parts);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 9, 28, 10, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return archive.toByteArray();
    }

    /** The parts of an archive by name. */
    static Map<String, byte[]> parts(byte[] archive) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
