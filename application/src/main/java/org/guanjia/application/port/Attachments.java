package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.WishId;

/**
 * The files that are on record as evidence. A file is here exactly if the decision that recorded it took effect, once under
 * one identity, and stays as it was recorded. Sees what is committed, never less than this process has written.
 */
public interface Attachments {

    Optional<AttachmentRecorded> find(AttachmentId id);

    /** The files of a wish in the order in which they were recorded. */
    List<AttachmentRecorded> of(WishId wish);

    /** Those of the identities that are on record; the others belong to acts that never came. */
    Set<AttachmentId> onRecord(List<AttachmentId> ids);
}
