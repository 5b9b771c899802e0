package org.guanjia.adapter.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * Copies the parts of an office document or an OFD into a new archive, so that nothing between and behind them comes along.
 * Photos in office documents are copied as photos are; every other part stays byte for byte, since a signature may cover it.
 * A part that is a program is refused with the file.
 */
final class ArchiveCopy {

    private static final int MOST_PARTS = 2_000;
    private static final int LARGEST_MEGABYTES = 200;
    private static final int MEGABYTE = 1_000_000;
    private static final int BLOCK = 8192;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Map<String, EvidenceType> MAIN_PARTS = Map.of(
            "OFD.xml", EvidenceType.OFD,
            "word/document.xml", EvidenceType.DOCX,
            "xl/workbook.xml", EvidenceType.XLSX);

    private static final Pattern OUTSIDE = Pattern.compile("^/|\\\\|(^|/)\\.\\.(/|$)|:");
    private static final Pattern PROGRAM = Pattern.compile("(?i)(^|/)(vbaProject\\w*\\.bin|activeX\\d*\\.bin)$");
    private static final Pattern PHOTO = Pattern.compile("(word|xl)/media/.+");

    private final PartStream parts;
    private final ZipOutputStream to;
    private final Set<Removal> removed;
    private final Set<String> names = new HashSet<>();
    private final Set<EvidenceType> types = EnumSet.noneOf(EvidenceType.class);
    private int entries;
    private long unpacked;

    ArchiveCopy(Original from, OutputStream to, Set<Removal> removed) {
        this.parts = new PartStream(from);
        this.to = new ZipOutputStream(to);
        this.removed = removed;
    }

    /** What the parts together are. */
    EvidenceType make() throws IOException {
        try {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                entries++;
                if (!part.isDirectory()) {
                    copy(part.getName());
                }
            }
            parts.checkEnd(entries);
            to.finish();
        } catch (ZipException | EOFException | IllegalArgumentException damage) {
            throw Original.damaged();
        }
        if (types.size() != 1) {
            throw CopiesByContent.refusedType();
        }
        return types.iterator().next();
    }

    private void copy(String name) throws IOException {
        check(name);
        if (MAIN_PARTS.containsKey(name)) {
            types.add(MAIN_PARTS.get(name));
        }
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        Original part = new Original(new UnpackedPart());
        if (PHOTO.matcher(name).matches() && part.startsWith(CopiesByContent.JPEG_BEGINNING)) {
            new JpegCopy(part, to, removed).make();
        } else if (PHOTO.matcher(name).matches() && part.startsWith(CopiesByContent.PNG_BEGINNING)) {
            new PngCopy(part, to, removed).make();
        } else {
            asItStands(part);
        }
        if (part.dropRest()) {
            removed.add(Removal.ADDED_CONTENT);
        }
        to.closeEntry();
    }

    private void check(String name) {
        if (PROGRAM.matcher(name).find()) {
            throw CopiesByContent.refusedType();
        }
        if (OUTSIDE.matcher(name).find() || !names.add(name) || names.size() > MOST_PARTS) {
            throw Original.damaged();
        }
    }

    private void asItStands(Original part) throws IOException {
        OutputStream watched = new PositionWatch(to);
        byte[] block = new byte[BLOCK];
        for (int found = part.read(block, 0, BLOCK); found >= 0; found = part.read(block, 0, BLOCK)) {
            watched.write(block, 0, found);
        }
    }

    /** The content of the part at hand, as long as all parts together are not too large. */
    private final class UnpackedPart extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int found = parts.read(into, offset, length);
            unpacked += Math.max(found, 0);
            if (unpacked > (long) LARGEST_MEGABYTES * MEGABYTE) {
                throw new Refusal.InvalidInput(FaultCode.FILE_TOO_LARGE, "largest", LARGEST_MEGABYTES + " MB");
            }
            return found;
        }
    }
}
