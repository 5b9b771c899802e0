package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFigures.Case;
import org.guanjia.application.port.WishFigures.Counted;
import org.guanjia.application.port.WishFigures.Place;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishFigure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds the wishes behind a count. The counts themselves tell in which villages and months there are any, so that only those
 * are gone through, and no further than the page.
 */
final class FigureCases {

    private static final String CELLS = """
            select distinct village, counted_in
            from <schema>.figure_count
            where town = :town and village <> '' and figure = :figure <value> and wishes > 0
                and counted_in >= :from and counted_in < :until
            order by village, counted_in""";

    private static final String AT_STAGE = """
            select counted.id, wish.version, wish.state
            from <schema>.figure_wish counted
            join <schema>.wish on wish.town = counted.town and wish.id = counted.id
            where counted.town = :town and counted.village = :village <stage> and counted.id > :after
            order by counted.id
            limit :limit""";

    private static final String MARKED = """
            select counted.id, wish.version, wish.state
            from <schema>.figure_mark counted
            join <schema>.wish on wish.town = counted.town and wish.id = counted.id
            where counted.town = :town and counted.village = :village and counted.counted_in = :month
                and position(:mark in counted.marks) > 0 and counted.id > :after
            order by counted.id
            limit :limit""";

    private final Handle handle;
    private final Counted counted;

    FigureCases(Handle handle, Counted counted) {
        this.handle = handle;
        this.counted = counted;
    }

    private record Cell(VillageCode village, int month) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::village).thenComparing(Cell::month);

        static Cell of(Place place) {
            return new Cell(
                    place.village(), place.month().map(FigureCells::numberOf).orElse(FigureCells.NOW));
        }

        Optional<YearMonth> counted() {
            return month == FigureCells.NOW ? Optional.empty() : Optional.of(FigureCells.monthOf(month));
        }

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    List<Case> after(Optional<Place> after, int limit) {
        List<Case> cases = new ArrayList<>();
        for (TownCode town : towns(after)) {
            for (Cell cell : cells(town, after)) {
                if (cases.size() == limit) {
                    return cases;
                }
                Optional<WishId> last =
                        after.filter(place -> Cell.of(place).equals(cell)).map(Place::wish);
                cases.addAll(in(cell, last, limit - cases.size()));
            }
        }
        return cases;
    }

    private List<TownCode> towns(Optional<Place> after) {
        return Stream.concat(
                        counted.towns().stream(), counted.villages().stream().map(VillageCode::town))
                .distinct()
                .filter(town -> after.filter(
                                last -> town.compareTo(last.village().town()) < 0)
                        .isEmpty())
                .sorted()
                .toList();
    }

    /** Where in a town there are any. */
    private List<Cell> cells(TownCode town, Optional<Place> after) {
        boolean isOfNow = counted.figure() == WishFigure.STAGE;
        Query query = handle.createQuery(CELLS)
                .define("value", counted.value().isPresent() ? "and counted_as = :value" : "")
                .bind("town", town.text())
                .bind("figure", counted.figure().name())
                .bind(
                        "from",
                        isOfNow
                                ? FigureCells.NOW
                                : FigureCells.numberOf(counted.months().from()))
                .bind(
                        "until",
                        isOfNow
                                ? FigureCells.NOW + 1
                                : FigureCells.numberOf(counted.months().until()));
        counted.value().ifPresent(value -> query.bind("value", value));
        return query
                .map((row, context) -> new Cell(new VillageCode(row.getString("village")), row.getInt("counted_in")))
                .stream()
                .filter(cell ->
                        counted.towns().contains(town) || counted.villages().contains(cell.village()))
                .filter(cell ->
                        after.filter(last -> cell.compareTo(Cell.of(last)) < 0).isEmpty())
                .toList();
    }

    private List<Case> in(Cell cell, Optional<WishId> after, int limit) {
        return (counted.figure() == WishFigure.STAGE ? atStage() : marked(cell))
                .bind("town", cell.village().town().text())
                .bind("village", cell.village().text())
                .bind("after", after.map(id -> id.ulid().text()).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> found(cell, row))
                .list();
    }

    private Query atStage() {
        Query query = handle.createQuery(AT_STAGE)
                .define("stage", counted.value().isPresent() ? "and counted.stage = :stage" : "");
        counted.value().ifPresent(stage -> query.bind("stage", stage));
        return query;
    }

    private Query marked(Cell cell) {
        String mark = counted.value()
                .map(value -> CountedWish.searched(counted.figure(), value))
                .orElseGet(() -> CountedWish.searched(counted.figure()));
        return handle.createQuery(MARKED).bind("month", cell.month()).bind("mark", mark);
    }

    private static Case found(Cell cell, ResultSet row) throws SQLException {
        WishId id = new WishId(cell.village().town(), new Ulid(row.getString("id")));
        WishView view = new WishView(id, row.getLong("version"), WishTable.state(row));
        return new Case(new Place(cell.village(), cell.counted(), id), view);
    }
}
