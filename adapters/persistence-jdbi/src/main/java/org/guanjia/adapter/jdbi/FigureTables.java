package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.adapter.jdbi.FigureCells.Cell;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.WishTally;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The counts of a town and what they come from, for whoever alone is counting there. */
final class FigureTables {

    /** What was counted as it is already is not read again. */
    private static final String WISHES = """
            select wish.id, wish.version, wish.state, figure_wish.village as counted_village,
                figure_wish.stage as counted_stage
            from <schema>.wish
            left join <schema>.figure_wish on figure_wish.town = wish.town and figure_wish.id = wish.id
            where wish.town = :town and wish.id in (<ids>)
                and (figure_wish.version is null or figure_wish.version <> wish.version
                    or figure_wish.changes_at <= :now or figure_wish.holds_from > :now)""";

    private static final String MARKS = """
            select id, counted_in, marks from <schema>.figure_mark where town = :town and id in (<ids>)""";

    private static final String NEW_WISH = """
            insert into <schema>.figure_wish (town, id, version, village, stage, holds_from, changes_at)
            values (:town, :id, :version, :village, :stage, :holdsFrom, :changesAt)""";

    private static final String SAME_WISH = """
            update <schema>.figure_wish
            set version = :version, village = :village, stage = :stage, holds_from = :holdsFrom,
                changes_at = :changesAt
            where town = :town and id = :id""";

    private static final String NEW_MARKS = """
            insert into <schema>.figure_mark (town, id, counted_in, village, marks)
            values (:town, :id, :month, :village, :marks)""";

    private static final String SAME_MARKS = """
            update <schema>.figure_mark set village = :village, marks = :marks
            where town = :town and id = :id and counted_in = :month""";

    private static final String NO_MARKS = """
            delete from <schema>.figure_mark where town = :town and id = :id and counted_in = :month""";

    private static final String CHANGE = """
            update <schema>.figure_count set wishes = wishes + :wishes
            where town = :town and village = :village and counted_in = :month and figure = :figure
                and counted_as = :value""";

    private static final String BEGIN = """
            insert into <schema>.figure_count (town, village, counted_in, figure, counted_as, wishes)
            values (:town, :village, :month, :figure, :value, :wishes)""";

    private final Handle handle;
    private final TownCode town;

    FigureTables(Handle handle, TownCode town) {
        this.handle = handle;
        this.town = town;
    }

    /** A wish as it stands, and how it was counted. */
    private record Recounted(
            String id,
            long version,
            CountedWish now,
            Optional<Instant> holdsFrom,
            Optional<Instant> changesAt,
            Optional<CountedWish> before) {}

    /** Counts these wishes as they are now; what is no wish is passed by. */
    void recount(List<String> ids, Instant now) {
        List<Recounted> wishes = wishes(ids, now);
        if (wishes.isEmpty()) {
            return;
        }
        writeWishes(wishes);
        writeMarks(wishes);
        FigureCells cells = new FigureCells();
        wishes.forEach(wish -> wish.before().ifPresent(cells::take));
        wishes.forEach(wish -> cells.give(wish.now()));
        writeCells(cells);
    }

    private List<Recounted> wishes(List<String> ids, Instant now) {
        Map<String, Map<Integer, String>> marks = marks(ids);
        return handle.createQuery(WISHES)
                .bind("town", town.text())
                .bindList("ids", ids)
                .bind("now", Stored.utc(now))
                .map((row, context) -> recounted(row, marks, now))
                .list();
    }

    private static Recounted recounted(ResultSet row, Map<String, Map<Integer, String>> marks, Instant now)
            throws SQLException {
        String id = row.getString("id");
        WishTally tally = WishTally.of(WishTable.state(row), now);
        Optional<String> village = Optional.ofNullable(row.getString("counted_village"));
        String stage = row.getString("counted_stage");
        return new Recounted(
                id,
                row.getLong("version"),
                CountedWish.of(tally),
                tally.holdsFrom(),
                tally.changesAt(),
                village.map(where -> new CountedWish(where, stage, marks.getOrDefault(id, Map.of()))));
    }

    private Map<String, Map<Integer, String>> marks(List<String> ids) {
        Map<String, Map<Integer, String>> marks = new HashMap<>();
        handle.createQuery(MARKS)
                .bind("town", town.text())
                .bindList("ids", ids)
                .map((row, context) -> marks.computeIfAbsent(row.getString("id"), id -> new HashMap<>())
                        .put(row.getInt("counted_in"), row.getString("marks")))
                .list();
        return marks;
    }

    private void writeWishes(List<Recounted> wishes) {
        try (PreparedBatch born = handle.prepareBatch(NEW_WISH);
                PreparedBatch known = handle.prepareBatch(SAME_WISH)) {
            wishes.forEach(wish -> (wish.before().isEmpty() ? born : known)
                    .bind("town", town.text())
                    .bind("id", wish.id())
                    .bind("version", wish.version())
                    .bind("village", wish.now().village())
                    .bind("stage", wish.now().stage())
                    .bind("holdsFrom", wish.holdsFrom().map(Stored::utc))
                    .bind("changesAt", wish.changesAt().map(Stored::utc))
                    .add());
            execute(born);
            execute(known);
        }
    }

    private void writeMarks(List<Recounted> wishes) {
        try (PreparedBatch born = handle.prepareBatch(NEW_MARKS);
                PreparedBatch known = handle.prepareBatch(SAME_MARKS);
                PreparedBatch gone = handle.prepareBatch(NO_MARKS)) {
            for (Recounted wish : wishes) {
                Map<Integer, String> before =
                        wish.before().map(CountedWish::marks).orElse(Map.of());
                Set<Integer> months = new TreeSet<>(before.keySet());
                months.addAll(wish.now().marks().keySet());
                for (int month : months) {
                    Optional<String> marks =
                            Optional.ofNullable(wish.now().marks().get(month));
                    if (marks.isEmpty()) {
                        bind(gone, wish, month).add();
                    } else if (!isSame(wish, month)) {
                        bind(before.containsKey(month) ? known : born, wish, month)
                                .bind("village", wish.now().village())
                                .bind("marks", marks.get())
                                .add();
                    }
                }
            }
            execute(born);
            execute(known);
            execute(gone);
        }
    }

    private static boolean isSame(Recounted wish, int month) {
        return wish.before()
                .filter(before -> before.village().equals(wish.now().village()))
                .map(before -> before.marks().get(month))
                .filter(marks -> marks.equals(wish.now().marks().get(month)))
                .isPresent();
    }

    private PreparedBatch bind(PreparedBatch batch, Recounted wish, int month) {
        return batch.bind("town", town.text()).bind("id", wish.id()).bind("month", month);
    }

    /** A count that is not there yet shows by its row count. */
    private void writeCells(FigureCells cells) {
        List<Cell> changed = new ArrayList<>();
        List<Long> by = new ArrayList<>();
        cells.forEach((cell, wishes) -> {
            changed.add(cell);
            by.add(wishes);
        });
        try (PreparedBatch changes = handle.prepareBatch(CHANGE);
                PreparedBatch beginnings = handle.prepareBatch(BEGIN)) {
            for (int i = 0; i < changed.size(); i++) {
                bind(changes, changed.get(i), by.get(i)).add();
            }
            int[] found = execute(changes);
            for (int i = 0; i < found.length; i++) {
                if (found[i] == 0) {
                    bind(beginnings, changed.get(i), by.get(i)).add();
                }
            }
            execute(beginnings);
        }
    }

    private PreparedBatch bind(PreparedBatch batch, Cell cell, long wishes) {
        return batch.bind("town", town.text())
                .bind("village", cell.village())
                .bind("month", cell.month())
                .bind("figure", cell.figure())
                .bind("value", cell.value())
                .bind("wishes", wishes);
    }

    private static int[] execute(PreparedBatch batch) {
        return batch.size() == 0 ? new int[0] : batch.execute();
    }
}
