package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.CalendarId;

/**
 * The table of wishes. The column state holds all of a wish; from it come the others, by which wishes are found and in
 * which the database sees to what must hold. Parameters are named like columns.
 */
final class WishTable implements StateTable<Wish> {

    private static final List<String> FOUND_BY = List.of(
            "number",
            "stage",
            "kind",
            "mode",
            "village",
            "office",
            "handler",
            "department",
            "person",
            "field",
            "channel",
            "amount",
            "submitted_at",
            "open_due_at",
            "awaits_calendar",
            "calendars",
            "ended_at",
            "with_aid",
            "continued_town",
            "continued_as");

    @Override
    public Class<Wish> aggregate() {
        return Wish.class;
    }

    @Override
    public String name() {
        return "wish";
    }

    @Override
    public WishId id(TownCode town, Ulid ulid) {
        return new WishId(town, ulid);
    }

    @Override
    public Wish birth(AggregateId id, Event first) {
        return Wish.fold((WishId) id, List.of((WishEvent) first));
    }

    @Override
    public String select() {
        return "select version, head, state, " + String.join(", ", FOUND_BY)
                + " from <schema>.wish where town = :town and id = :id";
    }

    @Override
    public String insert() {
        return "insert into <schema>.wish (town, id, version, head, state, " + String.join(", ", FOUND_BY)
                + ") values (:town, :id, :version, :head, :state, :" + String.join(", :", FOUND_BY)
                + ") on conflict do nothing";
    }

    @Override
    public String update() {
        String columns =
                FOUND_BY.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        return "update <schema>.wish set version = :version, head = :head, state = :state, " + columns
                + " where town = :town and id = :id and version = :versionBefore";
    }

    @Override
    public Map<String, Object> row(Wish wish) {
        Map<String, Object> row = foundBy(wish.state());
        row.put("state", RecordJson.write(wish.state()));
        return row;
    }

    private static Map<String, Object> foundBy(WishState state) {
        Map<String, Object> row = new HashMap<>(ofNeed(state.need()));
        row.putAll(ofAftermath(state.aftermath()));
        row.put("number", state.origin().number().text());
        row.put("channel", state.origin().channel().text());
        row.put("submitted_at", Stored.utc(state.origin().submittedAt()));
        row.put("stage", state.stage().name());
        row.put("mode", state.examination().mode().map(Enum::name));
        row.put("village", state.custody().village().text());
        row.put("office", state.custody().office().text());
        row.put("handler", state.custody().handler().map(StaffSubject::text));
        row.put(
                "department",
                state.examination()
                        .handOver()
                        .map(given -> given.contact().department().text()));
        row.put("open_due_at", state.earliestDue().map(Stored::utc));
        row.put("awaits_calendar", state.awaitsCalendar());
        row.put("calendars", calendars(state));
        row.put("with_aid", state.gaveAid());
        return row;
    }

    private static Map<String, Object> ofNeed(Need need) {
        return Map.of(
                "kind", need.kind().name(),
                "person", need.person().text(),
                "field", need.field().text(),
                "amount", need.amount().map(Money::fen));
    }

    private static Map<String, Object> ofAftermath(Aftermath aftermath) {
        Optional<WishId> next = aftermath.continuedAs();
        return Map.of(
                "ended_at", aftermath.endedAt().map(Stored::utc),
                "continued_town", next.map(id -> id.town().text()),
                "continued_as", next.map(id -> id.ulid().text()));
    }

    /** All editions of the calendar as one text, mostly just one edition's; empty where there is none. */
    private static Optional<String> calendars(WishState state) {
        return state.replaceableCalendars().stream()
                .map(CalendarId::text)
                .sorted()
                .reduce((first, second) -> first + " " + second);
    }

    @Override
    public Wish restore(AggregateId id, long version, ResultSet row) throws SQLException {
        WishState state = state(row);
        for (Map.Entry<String, Object> column : foundBy(state).entrySet()) {
            if (!Stored.holds(row, column.getKey(), column.getValue())) {
                throw new IllegalStateException(
                        "Stored wish is damaged: its column " + column.getKey() + " is not what its state comes to");
            }
        }
        return Wish.restore((WishId) id, version, state);
    }

    /** The state in a row that has the column state. */
    static WishState state(ResultSet row) throws SQLException {
        String text = row.getString("state");
        return Stored.intact("wish", () -> RecordJson.read(text, WishState.class));
    }
}
