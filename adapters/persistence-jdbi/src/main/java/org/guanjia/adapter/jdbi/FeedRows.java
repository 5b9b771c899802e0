package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.guanjia.domain.shared.TownCode;

/** Rows that follow one another in the feed of a town, and their chain. */
final class FeedRows {

    private final FeedHead head;
    private final List<FeedRow> rows = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private Instant latest;

    private FeedRows(FeedHead head) {
        this.head = head;
        this.latest = head.recordedUpTo();
    }

    /** The rows of these entries after that head. */
    static FeedRows after(TownCode town, FeedHead head, List<Unsealed> entries) {
        FeedRows rows = new FeedRows(head);
        entries.forEach(entry -> rows.add(town, entry));
        return rows;
    }

    private void add(TownCode town, Unsealed entry) {
        FeedRow row = new FeedRow(
                town.text(), head.position() + rows.size() + 1, entry.aggregate(), entry.version(), entry.hash());
        hashes.add(HashChain.next(lastHash(), row));
        rows.add(row);
        if (entry.recordedAt().isAfter(latest)) {
            latest = entry.recordedAt();
        }
    }

    private String lastHash() {
        return hashes.isEmpty() ? head.hash() : hashes.get(hashes.size() - 1);
    }

    /** Where the feed ends after them. A clock that is fast does not take what others record later out of sight. */
    FeedHead end(Instant now) {
        Instant known = latest.isAfter(now) ? now : latest;
        return new FeedHead(
                head.position() + rows.size(),
                lastHash(),
                known.isAfter(head.recordedUpTo()) ? known : head.recordedUpTo());
    }

    void forEach(BiConsumer<FeedRow, String> consumer) {
        for (int i = 0; i < rows.size(); i++) {
            consumer.accept(rows.get(i), hashes.get(i));
        }
    }
}
