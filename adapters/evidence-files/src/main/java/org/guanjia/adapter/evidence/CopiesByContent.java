package org.guanjia.adapter.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** Tells types by their first bytes, and lets the structure of the whole file prove it while the copy is made. */
final class CopiesByContent implements CleanCopies {

    static final byte[] JPEG_BEGINNING = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    static final byte[] PNG_BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF_BEGINNING = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ARCHIVE_BEGINNING = {'P', 'K', 3, 4};

    @Override
    public CleanCopy copy(InputStream original, OutputStream copy) throws IOException {
        Original from = new Original(original);
        CountedStream to = new CountedStream(copy);
        OutputStream buffered = new BufferedOutputStream(to);
        Set<Removal> removed = EnumSet.noneOf(Removal.class);
        EvidenceType type = copy(from, buffered, removed);
        buffered.flush();
        if (from.dropRest()) {
            removed.add(Removal.ADDED_CONTENT);
        }
        return new CleanCopy(type, to.written(), removed);
    }

    private static EvidenceType copy(Original from, OutputStream to, Set<Removal> removed) throws IOException {
        if (from.startsWith(JPEG_BEGINNING)) {
            new JpegCopy(from, to, removed).make();
            return EvidenceType.JPEG;
        }
        if (from.startsWith(PNG_BEGINNING)) {
            new PngCopy(from, to, removed).make();
            return EvidenceType.PNG;
        }
        if (from.startsWith(PDF_BEGINNING)) {
            new PdfCopy(from, to).make();
            return EvidenceType.PDF;
        }
        if (from.startsWith(ARCHIVE_BEGINNING)) {
            return new ArchiveCopy(from, to, removed).make();
        }
        throw refusedType();
    }

    static Refusal.InvalidInput refusedType() {
        return new Refusal.InvalidInput(FaultCode.FILE_TYPE_REFUSED, "accepted", EvidenceType.list());
    }
}
