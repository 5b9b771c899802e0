package org.guanjia.adapter.jdbi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.approval.ApprovalRecord;
import org.guanjia.domain.approval.RecordLine;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.jdbi.v3.core.Handle;

/**
 * The seals under the decisions of an approval, as the rows of these say it: a seal that somebody put there in the place of the one
 * on the journal is the one that people are shown, and does not stand.
 */
record DecisionSeals(Map<Place, SealReference> byPlace) {

    private static final String SELECT = """
            select round, step, seat, seal
            from <schema>.approval_decision
            where town = :town and approval = :id and seal is not null""";

    private record Place(int round, int step, String seat) {}

    static DecisionSeals of(Handle handle, ApprovalId id) {
        return new DecisionSeals(handle.createQuery(SELECT)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .reduceRows(new HashMap<Place, SealReference>(), (found, row) -> {
                    String seal = row.getColumn("seal", String.class);
                    found.put(
                            new Place(
                                    row.getColumn("round", Integer.class),
                                    row.getColumn("step", Integer.class),
                                    row.getColumn("seat", String.class)),
                            Stored.intact("seal", () -> new SealReference(seal)));
                    return found;
                }));
    }

    /** The record with these seals. */
    ApprovalRecord under(ApprovalRecord told) {
        return new ApprovalRecord(
                told.id(),
                told.matter(),
                told.outcome(),
                told.granted(),
                told.lines().stream().map(this::under).toList());
    }

    private RecordLine under(RecordLine line) {
        String seat = line.seat().or(line::office).map(Office::text).orElse("");
        return Optional.ofNullable(byPlace.get(new Place(line.round(), line.step(), seat)))
                .map(line::sealed)
                .orElse(line);
    }
}
