package org.guanjia.adapter.evidence;

import java.nio.file.Path;
import java.util.Optional;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Ulid;

/**
 * Where each attachment lies below the root: {@code town/first five characters of the ULID/ULID}. Those characters tell the
 * time to nine hours, so that folders stay small, fill up in order and then no longer change. No part of a path comes from
 * anything but an identity, which has no other characters than digits and capitals.
 */
record FolderPlan(Path root) {

    private static final int SHARD = 5;
    private static final String UNFINISHED = ".unfinished";

    Path folder(AttachmentId id) {
        return root.resolve(id.town().text()).resolve(shard(id.ulid()));
    }

    Path file(AttachmentId id) {
        return folder(id).resolve(id.ulid().text());
    }

    /** Where it is written until it is complete: in the same folder, so that it can be moved in one step. */
    Path unfinished(AttachmentId id) {
        return folder(id).resolve(id.ulid().text() + UNFINISHED);
    }

    static String shard(Ulid ulid) {
        return ulid.text().substring(0, SHARD);
    }

    /** The identity of a file in a town's folder, finished or not; empty for what is none of ours. */
    static Optional<AttachmentId> id(String town, String file) {
        try {
            return Optional.of(AttachmentId.parse(town + "-" + file.replace(UNFINISHED, "")));
        } catch (Refusal.InvalidInput foreign) {
            return Optional.empty();
        }
    }
}
