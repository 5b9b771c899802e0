package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;

/** Follows the chain of a town's feed, in the order of its positions. It remembers only what is wrong. */
final class FeedWalk {

    private static final int REMEMBERED = 16;

    private final List<Finding> findings = new ArrayList<>();
    private String previous = HexFormat.of().formatHex(HashChain.beginning());
    private long lastPosition;
    private Place last;
    private long lastVersion;

    FeedWalk(String town) {
        this.last = new Place(town, "");
    }

    /** Takes the next row with the hash that stands there. */
    void add(FeedRow row, String hash) {
        last = new Place(row.town(), row.aggregate());
        lastVersion = row.version();
        if (row.position() != lastPosition + 1) {
            find(Irregularity.FEED_GAP);
        } else if (!HashChain.next(previous, row).equals(hash)) {
            find(Irregularity.FEED_CHANGED);
        }
        lastPosition = row.position();
        previous = hash;
    }

    private void find(Irregularity what) {
        if (findings.size() < REMEMBERED) {
            findings.add(new Finding(last, lastVersion, what));
        }
    }

    /** What is wrong with the feed, which ends where the head says. */
    List<Finding> findings(Optional<FeedHead> head) {
        FeedHead end = head.orElseGet(FeedHead::beginning);
        if (end.position() != lastPosition || !end.hash().equals(previous)) {
            findings.add(new Finding(last, lastVersion, Irregularity.FEED_HEAD_DIFFERS));
        }
        return List.copyOf(findings);
    }
}
