package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.staff.StaffState;

/** The table of staff on record. Its rows are found by office in a table of their tenures. */
final class StaffTable implements StateTable<StaffRecord> {

    /** What a row of a tenure without a last day has for one. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private static final String INSERT_TENURE = """
            insert into <schema>.staff_tenure (town, office, staff, version, first_day, last_day)
            values (:town, :office, :id, :version, :firstDay, :lastDay)
            on conflict do nothing""";

    @Override
    public Class<StaffRecord> aggregate() {
        return StaffRecord.class;
    }

    @Override
    public String name() {
        return "staff_record";
    }

    @Override
    public StaffRecordId id(TownCode town, Ulid ulid) {
        return new StaffRecordId(town, ulid);
    }

    @Override
    public StaffRecord birth(AggregateId id, Event first) {
        return StaffRecord.fold((StaffRecordId) id, List.of((StaffEvent) first));
    }

    @Override
    public String select() {
        return """
                select version, head, state, contact, authority_until
                from <schema>.staff_record
                where town = :town and id = :id""";
    }

    @Override
    public String insert() {
        return """
                insert into <schema>.staff_record (town, id, version, head, state, contact, authority_until, recorded_at,
                    recorded_by)
                values (:town, :id, :version, :head, :state, :contact, :authorityUntil, :recordedAt, :actor)
                on conflict do nothing""";
    }

    @Override
    public String update() {
        return """
                update <schema>.staff_record
                set version = :version, head = :head, state = :state, contact = :contact,
                    authority_until = :authorityUntil
                where town = :town and id = :id and version = :versionBefore""";
    }

    @Override
    public Map<String, Object> row(StaffRecord record) {
        return Map.of(
                "state", RecordJson.write(record.state()),
                "contact", record.state().contact(),
                "authorityUntil", authorityUntil(record.state()));
    }

    /** The last day on which any authority holds or held. */
    private static Optional<LocalDate> authorityUntil(StaffState state) {
        return state.authorities().stream()
                .flatMap(authority -> authority.days().until().stream())
                .max(Comparator.naturalOrder());
    }

    /** Tenures are written anew with every version; only those of the version that stands count. */
    @Override
    public List<Part> parts(Outcome<StaffRecord, ?> act) {
        return act.state().tenures().stream()
                .map(tenure -> Map.<String, Object>of(
                        "office", tenure.office().text(),
                        "firstDay", tenure.days().from(),
                        "lastDay", tenure.days().until().orElse(NO_END)))
                .map(tenure -> new Part(INSERT_TENURE, tenure, Duty.WRITTEN))
                .toList();
    }

    @Override
    public StaffRecord restore(AggregateId id, long version, ResultSet row) throws SQLException {
        StaffState state = state(row);
        Optional<LocalDate> authorityUntil = Optional.ofNullable(row.getObject("authority_until", LocalDate.class));
        if (row.getLong("contact") != state.contact() || !authorityUntil.equals(authorityUntil(state))) {
            throw new IllegalStateException(
                    "Stored staff record is damaged: what it is found by differs from its state");
        }
        return StaffRecord.restore((StaffRecordId) id, version, state);
    }

    /** The state in a row that has the column state. */
    static StaffState state(ResultSet row) throws SQLException {
        String text = row.getString("state");
        return Stored.intact("staff record", () -> RecordJson.read(text, StaffState.class));
    }
}
