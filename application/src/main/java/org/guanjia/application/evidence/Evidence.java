package org.guanjia.application.evidence;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.application.port.CleanCopies.CleanCopy;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.SealedPlace;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Refusal;

/**
 * The way of a file into the evidence and out of it. On its way in it is read once, in constant memory: bounded, copied
 * without what may not be kept, sealed under the key of the case's person, stored. Clear bytes are never written down. Safe
 * for use by several threads.
 */
public final class Evidence {

    private static final int LARGEST_MEGABYTES = 20;

    private final CleanCopies copies;
    private final EvidenceFiles files;
    private final Secrecy secrecy;

    @Inject
    public Evidence(CleanCopies copies, EvidenceFiles files, Secrecy secrecy) {
        this.copies = copies;
        this.files = files;
        this.secrecy = secrecy;
    }

    /**
     * Keeps a file under a new identity. It counts as evidence once an act that names it is recorded.
     *
     * @param incoming as somebody sent it; read to its end unless it is refused, and not closed
     * @throws Refusal.InvalidInput if it is too large, damaged or of no type that is taken; nothing is kept then
     * @throws IOException if it breaks off or cannot be kept; nothing is kept then either
     */
    public Attachment take(AttachmentId id, InputStream incoming, PersonKey key) throws IOException {
        SealedCopy content = new SealedCopy(id, new BoundedStream(incoming, LARGEST_MEGABYTES), key);
        EvidenceFiles.Stored stored = files.put(id, content);
        CleanCopy copy = content.copy();
        return new Attachment(id, copy.type(), copy.size(), stored.hash(), copy.removed());
    }

    /**
     * Keeps the content of a file once more, under a new identity and sealed under another key. Nothing is cleaned again: it
     * was when the file came in.
     *
     * @throws IOException if the file is not there, cannot be read to its end, or the copy cannot be kept; nothing is kept then
     */
    public Attachment copy(Attachment file, PersonKey fileKey, AttachmentId id, PersonKey key) throws IOException {
        try (InputStream content = open(file.id(), fileKey)
                .orElseThrow(() -> new IOException("Attachment " + file.id() + " is on record and not kept"))) {
            EvidenceFiles.Stored stored = files.put(id, target -> {
                try (OutputStream sealing = secrecy.sealing(key, SealedPlace.of(id), target)) {
                    content.transferTo(sealing);
                }
            });
            return new Attachment(id, file.type(), file.size(), stored.hash(), file.removed());
        }
    }

    /**
     * The readable content of a file, closed by the caller; empty where none is kept under that identity. It is whole once
     * its end was reached.
     *
     * @throws IOException if it cannot be read; while it is read also where its bytes are not those that were sealed
     */
    public Optional<InputStream> open(AttachmentId id, PersonKey key) throws IOException {
        return files.open(id).map(file -> secrecy.opening(key, SealedPlace.of(id), file));
    }

    /** Writes the sealed copy once and remembers what it is a copy of. */
    private final class SealedCopy implements EvidenceFiles.Content {
        private final AttachmentId id;
        private final InputStream original;
        private final PersonKey key;
        private Optional<CleanCopy> copy = Optional.empty();

        SealedCopy(AttachmentId id, InputStream original, PersonKey key) {
            this.id = id;
            this.original = original;
            this.key = key;
        }

        @Override
        public void writeTo(OutputStream file) throws IOException {
            try (OutputStream sealing = secrecy.sealing(key, SealedPlace.of(id), file)) {
                copy = Optional.of(copies.copy(original, sealing));
            }
        }

        CleanCopy copy() {
            return copy.orElseThrow(() -> new IllegalStateException("EvidenceFiles kept what it did not ask for"));
        }
    }
}
