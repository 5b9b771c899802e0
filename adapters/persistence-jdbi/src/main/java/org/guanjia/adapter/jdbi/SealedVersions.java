package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.guanjia.adapter.jdbi.ChainWalk.Mark;
import org.guanjia.application.port.JournalAudit.Irregularity;

/** What the feed says of one aggregate's journal rows. It remembers the first of each kind that is wrong. */
final class SealedVersions {

    private final Instant sealedBefore;
    private final TreeMap<Long, String> hashes = new TreeMap<>();
    private Optional<Mark> differs = Optional.empty();
    private Optional<Mark> unsealed = Optional.empty();

    /** Everything that was recorded before that moment has its place. */
    SealedVersions(Instant sealedBefore) {
        this.sealedBefore = sealedBefore;
    }

    /** Takes a row of the feed, before all rows of the journal. */
    void add(FeedRow row) {
        hashes.put(row.version(), row.entryHash());
    }

    /** Takes the next row of the journal. */
    void add(ChainedRow entry) {
        Optional<String> sealed = Optional.ofNullable(hashes.remove(entry.version()));
        boolean owed = entry.row().recordedAt().isBefore(sealedBefore) || !hashes.isEmpty();
        if (sealed.isEmpty() && owed && unsealed.isEmpty()) {
            unsealed = Optional.of(new Mark(entry.version(), Irregularity.NOT_IN_FEED));
        }
        if (sealed.filter(hash -> !hash.equals(entry.hash())).isPresent() && differs.isEmpty()) {
            differs = Optional.of(new Mark(entry.version(), Irregularity.FEED_DIFFERS));
        }
    }

    /** What is wrong, once all rows of the journal are taken: what was sealed and is there no more is missing. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        differs.ifPresent(marks::add);
        unsealed.ifPresent(marks::add);
        if (!hashes.isEmpty()) {
            marks.add(new Mark(hashes.firstKey(), Irregularity.REMOVED));
        }
        return marks;
    }
}
