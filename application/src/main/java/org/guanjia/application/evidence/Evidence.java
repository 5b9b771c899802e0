package org.guanjia.application.evidence;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.application.port.CleanCopies.CleanCopy;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Refusal;

/**
 * The way of a file into the evidence and out of it. On its way in it is read once, in constant memory: bounded, copied
 * without what may not be kept, sealed, stored. Clear bytes are never written down. Safe for use by several threads.
 */
public final class Evidence {

    private static final int LARGEST_MEGABYTES = 20;

    private final CleanCopies copies;
    private final EvidenceFiles files;

    @Inject
    public Evidence(CleanCopies copies, EvidenceFiles files) {
        this.copies = copies;
        this.files = files;
    }

    /**
     * Keeps a file under a new identity. It counts as evidence once an act that names it is recorded.
     *
     * @param incoming as somebody sent it; read to its end unless it is refused, and not closed
     * @throws Refusal.InvalidInput if it is too large, damaged or of no type that is taken; nothing is kept then
     * @throws IOException if it breaks off or cannot be kept; nothing is kept then either
     */
    public Attachment take(AttachmentId id, InputStream incoming, Seal seal) throws IOException {
        SealedCopy content = new SealedCopy(new BoundedStream(incoming, LARGEST_MEGABYTES), seal);
        EvidenceFiles.Stored stored = files.put(id, content);
        CleanCopy copy = content.copy();
        return new Attachment(id, copy.type(), copy.size(), stored.hash(), copy.removed());
    }

    /**
     * The readable content of a file, closed by the caller; empty where none is kept under that identity.
     *
     * @throws IOException if it cannot be read; while it is read also if its bytes are not those that were sealed
     */
    public Optional<InputStream> open(AttachmentId id, Seal seal) throws IOException {
        Optional<InputStream> sealed = files.open(id);
        return sealed.isEmpty() ? Optional.empty() : Optional.of(seal.opening(sealed.get()));
    }

    /** Writes the sealed copy once and remembers what it is a copy of. */
    private final class SealedCopy implements EvidenceFiles.Content {
        private final InputStream original;
        private final Seal seal;
        private Optional<CleanCopy> copy = Optional.empty();

        SealedCopy(InputStream original, Seal seal) {
            this.original = original;
            this.seal = seal;
        }

        @Override
        public void writeTo(OutputStream file) throws IOException {
            try (OutputStream sealing = seal.sealing(file)) {
                copy = Optional.of(copies.copy(original, sealing));
            }
        }

        CleanCopy copy() {
            return copy.orElseThrow(() -> new IllegalStateException("EvidenceFiles kept what it did not ask for"));
        }
    }
}
