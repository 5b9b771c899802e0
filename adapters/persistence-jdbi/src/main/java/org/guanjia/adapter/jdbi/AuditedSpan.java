package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;

/**
 * Brings the journal rows and the states of one span together: first all places in the feed and all states, then
 * the rows.
 */
final class AuditedSpan {

    private final String town;
    private final SortedMap<String, StoredState> states = new TreeMap<>();
    private final SortedMap<String, SealedVersions> sealed = new TreeMap<>();
    private final Instant sealedBefore;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<CaseAudit> current = Optional.empty();
    private long aggregates;
    private long entries;

    /** A span of a town where everything that was recorded before that moment is sealed. */
    AuditedSpan(String town, Instant sealedBefore) {
        this.town = town;
        this.sealedBefore = sealedBefore;
    }

    /** Takes what is wrong with the feed, or with the ledger, by itself. */
    void add(List<Finding> found) {
        findings.addAll(found);
    }

    /** Takes a place in the feed. */
    void add(FeedRow row) {
        sealed.computeIfAbsent(row.aggregate(), id -> new SealedVersions(sealedBefore))
                .add(row);
    }

    /** Takes a state. A second one of the same id is wrong whatever the journal says. */
    void add(String id, StoredState state) {
        if (states.putIfAbsent(id, state) != null) {
            findings.add(new Finding(new Place(town, id), state.version(), Irregularity.STATE_DIFFERS));
        }
    }

    /** Takes the next row of the journal. */
    void add(ChainedRow entry) {
        Place place = new Place(town, entry.row().aggregate());
        if (current.filter(audit -> audit.isOf(place)).isEmpty()) {
            finish();
            current = Optional.of(new CaseAudit(
                    place,
                    Optional.ofNullable(states.remove(place.aggregate())),
                    Optional.ofNullable(sealed.remove(place.aggregate()))
                            .orElseGet(() -> new SealedVersions(sealedBefore))));
            aggregates++;
        }
        current.ifPresent(audit -> audit.add(entry));
        entries++;
    }

    private void finish() {
        current.ifPresent(audit -> findings.addAll(audit.findings()));
    }

    /** What the span came to. States and places in the feed that no row spoke of have lost their whole journal. */
    Part part(Optional<Place> next) {
        finish();
        SortedSet<String> lost = new TreeSet<>(states.keySet());
        lost.addAll(sealed.keySet());
        lost.forEach(id -> findings.add(new Finding(new Place(town, id), 1, Irregularity.REMOVED)));
        return new Part(aggregates + lost.size(), entries, findings, next);
    }
}
