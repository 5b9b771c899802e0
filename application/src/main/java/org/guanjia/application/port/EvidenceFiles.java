package org.guanjia.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.shared.AttachmentId;

/**
 * Keeps the bytes of attachments, as they are handed in: whoever calls has sealed them. It guarantees:
 *
 * <ul>
 *   <li><b>all or nothing</b>: a file is found once it is complete and durable, never before; where writing fails or the
 *       process ends in the middle of it, nothing is found;
 *   <li><b>written once</b>: what is kept under an identity is never replaced;
 *   <li><b>constant memory</b>: however large a file is.
 * </ul>
 *
 * <p>Never called inside a transaction: a file comes before the act that speaks of it, and is swept up where that act never
 * came. Safe for use by several threads and by several processes over the same files.
 */
public interface EvidenceFiles {

    /**
     * Keeps what the content writes.
     *
     * @throws IllegalArgumentException if something is kept, or being written, under that identity; what is there stays
     * @throws IOException if it cannot be written, or as the content throws it
     */
    Stored put(AttachmentId id, Content content) throws IOException;

    /**
     * The bytes from the beginning, closed by the caller; empty where nothing is kept under that identity.
     *
     * @throws IOException if they cannot be read
     */
    Optional<InputStream> open(AttachmentId id) throws IOException;

    /**
     * Drops what is kept under that identity, and what a put that never ended left behind; does nothing where there is
     * nothing.
     *
     * @throws IOException if it cannot be dropped
     */
    void delete(AttachmentId id) throws IOException;

    /**
     * The identities made before a moment under which anything is kept, or was left behind by a put that never ended; by
     * their text.
     *
     * @param after only identities whose text is greater than this one's, where present
     * @param limit the greatest number of identities given
     * @throws IOException if they cannot be listed
     */
    List<AttachmentId> madeBefore(Instant moment, Optional<AttachmentId> after, int limit) throws IOException;

    /** Writes the bytes to keep, once, and may close the stream; what it throws is thrown by the put. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    /**
     * What was kept.
     *
     * @param size in bytes
     */
    record Stored(long size, ContentHash hash) {}
}
