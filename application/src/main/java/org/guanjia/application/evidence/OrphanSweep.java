package org.guanjia.application.evidence;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.shared.AttachmentId;

/**
 * Drops files whose act never came: it was refused, its command had come before, or the process ended in between. Safe to
 * run anywhere and any number of times.
 */
public final class OrphanSweep {

    private static final int AT_ONCE = 500;

    private final EvidenceFiles files;
    private final Attachments attachments;

    @Inject
    public OrphanSweep(EvidenceFiles files, Attachments attachments) {
        this.files = files;
        this.attachments = attachments;
    }

    /**
     * Drops every file that was made before a moment and is not on record.
     *
     * @param madeBefore so long ago that no act still under way can name such a file; a day is plenty
     * @return how many were dropped
     * @throws IOException if files cannot be listed or dropped; what was dropped stays so
     */
    public int sweep(Instant madeBefore) throws IOException {
        int dropped = 0;
        Optional<AttachmentId> after = Optional.empty();
        List<AttachmentId> page;
        do {
            page = files.madeBefore(madeBefore, after, AT_ONCE);
            Set<AttachmentId> kept = attachments.onRecord(page);
            for (AttachmentId id : page) {
                if (!kept.contains(id)) {
                    files.delete(id);
                    dropped++;
                }
                after = Optional.of(id);
            }
        } while (page.size() == AT_ONCE);
        return dropped;
    }
}
