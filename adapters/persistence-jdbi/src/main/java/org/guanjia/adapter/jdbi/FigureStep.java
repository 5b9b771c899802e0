package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.WishTally;
import org.jdbi.v3.core.Handle;

/**
 * One step of counting in one town. It reads without any lock, then moves the town's head on from where it saw it: that row
 * count tells who was first, and only then anything is written.
 */
final class FigureStep {

    private static final String HEAD = "select edition, position, steps from <schema>.figure_head where town = :town";

    private static final String BEGIN = """
            insert into <schema>.figure_head (town, edition, position, steps)
            values (:town, :edition, 0, 0)
            on conflict do nothing""";

    private static final String MOVE_ON = """
            update <schema>.figure_head set edition = :edition, position = :position, steps = steps + 1
            where town = :town and steps = :steps""";

    private static final String SEALED = """
            select aggregate, position from <schema>.feed
            where town = :town and position > :after
            order by position
            limit :limit""";

    /** Those whose moment has come, and those that a time counted that ran ahead. */
    private static final String CHANGED = """
            select id from (
                select id from <schema>.figure_wish
                where town = :town and changes_at <= :now
                order by changes_at
                limit :limit) due
            union all
            select id from (
                select id from <schema>.figure_wish
                where town = :town and holds_from > :now
                order by holds_from
                limit :limit) ahead""";

    private static final List<String> TABLES = List.of("figure_count", "figure_wish", "figure_mark");

    private final Handle handle;
    private final TownCode town;
    private final Instant now;
    private final int limit;

    FigureStep(Handle handle, TownCode town, Instant now, int limit) {
        this.handle = handle;
        this.town = town;
        this.now = now;
        this.limit = limit;
    }

    private record Head(int edition, long position, long steps) {}

    private record Sealed(String aggregate, long position) {}

    /** Whether there may be more to count. */
    boolean take(Turn turn) {
        Head head = head().orElse(new Head(WishTally.EDITION, 0, 0));
        if (head.edition() < WishTally.EDITION) {
            return startOver(head, turn);
        }
        return head.edition() == WishTally.EDITION && count(head, turn);
    }

    private Optional<Head> head() {
        return handle.createQuery(HEAD)
                .bind("town", town.text())
                .map((row, context) -> new Head(row.getInt("edition"), row.getLong("position"), row.getLong("steps")))
                .findOne();
    }

    private boolean startOver(Head head, Turn turn) {
        turn.take();
        boolean first = movesOn(head, 0);
        if (first) {
            TABLES.forEach(table -> handle.createUpdate("delete from <schema>." + table + " where town = :town")
                    .bind("town", town.text())
                    .execute());
        }
        return first;
    }

    private boolean count(Head head, Turn turn) {
        List<Sealed> sealed = sealed(head.position());
        List<String> changed = changed();
        if (sealed.isEmpty() && changed.isEmpty()) {
            return false;
        }
        turn.take();
        long position = sealed.isEmpty()
                ? head.position()
                : sealed.get(sealed.size() - 1).position();
        if (!movesOn(head, position)) {
            return false;
        }
        Set<String> wishes = new TreeSet<>(changed);
        sealed.forEach(entry -> wishes.add(entry.aggregate()));
        new FigureTables(handle, town).recount(new ArrayList<>(wishes), now);
        return sealed.size() == limit || changed.size() >= limit;
    }

    private List<Sealed> sealed(long after) {
        return handle.createQuery(SEALED)
                .bind("town", town.text())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Sealed(row.getString("aggregate"), row.getLong("position")))
                .list();
    }

    private List<String> changed() {
        return handle.createQuery(CHANGED)
                .bind("town", town.text())
                .bind("now", Stored.utc(now))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Whether nobody else counted meanwhile; who comes next waits for the end of this transaction. */
    private boolean movesOn(Head head, long position) {
        if (head.steps() == 0) {
            handle.createUpdate(BEGIN)
                    .bind("town", town.text())
                    .bind("edition", WishTally.EDITION)
                    .execute();
        }
        return handle.createUpdate(MOVE_ON)
                        .bind("town", town.text())
                        .bind("edition", WishTally.EDITION)
                        .bind("position", position)
                        .bind("steps", head.steps())
                        .execute()
                == 1;
    }
}
