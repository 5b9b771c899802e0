package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.approval.Matter;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of approvals. Each decision has a row of its own beside it, which nobody changes. */
final class ApprovalTable extends DocumentTable<Approval> {

    ApprovalTable() {
        super(
                "approval",
                List.of(
                        "subject_kind",
                        "subject",
                        "revokes_town",
                        "revokes",
                        "at_once",
                        "begun_at",
                        "stage",
                        "kind",
                        "rounds",
                        "asked",
                        "granted",
                        "open_due_at",
                        "awaits_calendar",
                        "revoked_by"));
    }

    /** Finds the rows about a subject by town and subject, as they were begun. */
    String selectAbout() {
        return selectWhere("subject = :subject", "begun_at, id");
    }

    @Override
    public Class<Approval> aggregate() {
        return Approval.class;
    }

    @Override
    public ApprovalId id(TownCode town, Ulid ulid) {
        return new ApprovalId(town, ulid);
    }

    @Override
    public Approval birth(AggregateId id, Event first) {
        return Approval.fold((ApprovalId) id, List.of((ApprovalEvent) first));
    }

    @Override
    Object document(Approval approval) {
        return approval.state();
    }

    @Override
    Approval restore(AggregateId id, long version, String document) {
        return Approval.restore((ApprovalId) id, version, RecordJson.read(document, ApprovalState.class));
    }

    @Override
    Map<String, Object> foundBy(Approval approval) {
        ApprovalState state = approval.state();
        Map<String, Object> row = new HashMap<>(ofMatter(state.matter()));
        row.putAll(ofTime(state));
        row.put("at_once", state.atOnce().isPresent());
        row.put("stage", state.stage().name());
        row.put("kind", state.round().terms().proposal().kind().text());
        row.put("rounds", state.rounds().size());
        row.put("asked", state.round().terms().proposal().amount().map(Money::fen));
        row.put("granted", state.granted().map(Money::fen));
        row.put("revoked_by", state.revokedBy().map(ApprovalId::text));
        return row;
    }

    private static Map<String, Object> ofMatter(Matter matter) {
        return Map.of(
                "subject_kind", AnyId.kindOf(matter.subject().getClass()),
                "subject", matter.subject().text(),
                "revokes_town", matter.revokes().map(id -> id.town().text()),
                "revokes", matter.revokes().map(id -> id.ulid().text()));
    }

    private static Map<String, Object> ofTime(ApprovalState state) {
        return Map.of(
                "begun_at", Stored.utc(state.rounds().get(0).begunAt()),
                "open_due_at", state.earliestDue().map(Stored::utc),
                "awaits_calendar", state.awaitsCalendar());
    }

    @Override
    public List<Part> parts(Outcome<Approval, ?> act) {
        return new ApprovalParts(act).all();
    }

    /** The state in a row that has the column state. */
    static ApprovalState state(ResultSet row) throws SQLException {
        String text = row.getString("state");
        return Stored.intact("approval", () -> RecordJson.read(text, ApprovalState.class));
    }
}
