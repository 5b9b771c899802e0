package org.guanjia.domain.evidence;

import java.util.Set;
import org.guanjia.domain.shared.AttachmentId;

/**
 * A file that is kept as evidence.
 *
 * @param size of the readable content, in bytes
 * @param hash of the bytes as they are stored, which are sealed
 * @param removed what was taken out before it was kept
 */
public record Attachment(AttachmentId id, EvidenceType type, long size, ContentHash hash, Set<Removal> removed) {

    public Attachment {
        removed = Set.copyOf(removed);
        if (size < 1) {
            throw new IllegalArgumentException("Attachment " + id + " has no content");
        }
    }
}
