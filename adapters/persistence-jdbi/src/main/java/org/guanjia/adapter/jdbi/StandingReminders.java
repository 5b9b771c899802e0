package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.Reminders.Cursor;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.TownCode;

/**
 * The SQL for a page of the reminders that stand for somebody. Each town, and each of those that they go to, is a branch of
 * its own, which an index gives in the page's order and no further than its size; what the branches give is merged, each
 * reminder once.
 */
final class StandingReminders {

    private static final String ORDER = "due_at, town, wish, clock";
    private static final String ORDER_IN_A_TOWN = "due_at, wish, clock";

    private final String select;
    private final Optional<Cursor> after;
    private final int limit;
    private final List<String> branches = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    StandingReminders(String select, Audience audience, Optional<Cursor> after, int limit) {
        this.select = select;
        this.after = after;
        this.limit = limit;
        List<TownCode> towns = audience.towns().stream().sorted().toList();
        List<String> handlers =
                audience.handlers().stream().map(StaffSubject::text).sorted().toList();
        List<String> offices =
                audience.offices().stream().map(Office::text).sorted().toList();
        for (TownCode town : towns) {
            handlers.forEach(handler -> add(town, "handler", handler));
            offices.forEach(office -> add(town, "office", office));
            offices.forEach(office -> add(town, "superior", office));
        }
    }

    boolean isEmpty() {
        return branches.isEmpty();
    }

    String sql() {
        return "select * from (\n" + String.join("\nunion\n", branches) + "\n) page order by " + ORDER + " limit "
                + limit;
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(TownCode town, String column, String addressee) {
        String place = "town = " + bound(town.text()) + " and " + column + " = " + bound(addressee)
                + " and settled_at is null";
        follows(town)
                .forEach(rest -> branches.add("(" + select + "where " + place + rest + " order by " + ORDER_IN_A_TOWN
                        + " limit " + limit + ")"));
    }

    /** What is due at the same moment is ordered by town, wish and clock; in the town of the page before it has branches of its own. */
    private Stream<String> follows(TownCode town) {
        if (after.isEmpty()) {
            return Stream.of("");
        }
        Cursor last = after.get();
        String due = bound(Stored.utc(last.due()));
        int compared = town.compareTo(last.wish().town());
        if (compared != 0) {
            return Stream.of(" and due_at " + (compared < 0 ? ">" : ">=") + " " + due);
        }
        String wish = bound(last.wish().ulid().text());
        String clock = bound(last.clock().name());
        return Stream.of(
                " and due_at = " + due + " and wish = " + wish + " and clock > " + clock,
                " and due_at = " + due + " and wish > " + wish,
                " and due_at > " + due);
    }

    private String bound(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
