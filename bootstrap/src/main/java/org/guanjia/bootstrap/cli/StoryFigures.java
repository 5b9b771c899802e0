package org.guanjia.bootstrap.cli;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CityTime;

/** What came of the wishes of the story, month by month and town by town. */
final class StoryFigures {

    private static final int TOWN = 16;
    private static final int COLUMN = 14;
    private static final List<String> COLUMNS =
            List.of("asked", "aided", "policy", "otherwise", "open", "finished", "in-time", "delivered");

    private final PrintWriter out;
    private final Texts texts;
    private final Region region;
    private final List<WishView> wishes;

    StoryFigures(PrintWriter out, Texts texts, Region region, List<WishView> wishes) {
        this.out = out;
        this.texts = texts;
        this.region = region;
        this.wishes = List.copyOf(wishes);
    }

    /** A table for each month in which something was asked for. */
    void print() {
        wishes.stream()
                .collect(Collectors.groupingBy(StoryFigures::month, TreeMap::new, Collectors.toList()))
                .forEach(this::print);
    }

    private static YearMonth month(WishView view) {
        return YearMonth.from(CityTime.dateOf(view.state().origin().submittedAt()));
    }

    private void print(YearMonth month, List<WishView> asked) {
        out.println();
        out.println(texts.get("demo.figures", month.toString()));
        row(
                "",
                COLUMNS.stream()
                        .map(column -> texts.get("demo.figures." + column))
                        .toList());
        Map<TownCode, List<WishView>> byTown = asked.stream()
                .collect(Collectors.groupingBy(view -> view.id().town(), TreeMap::new, Collectors.toList()));
        byTown.forEach((town, views) -> row(region.town(town).map(Town::name).orElseGet(town::text), figures(views)));
        row(texts.get("demo.figures.all"), figures(asked));
    }

    private void row(String name, List<String> cells) {
        out.println(DisplayWidth.padded(name, TOWN)
                + cells.stream()
                        .map(cell -> DisplayWidth.paddedLeft(cell, COLUMN))
                        .collect(Collectors.joining()));
    }

    private static List<String> figures(List<WishView> views) {
        Money delivered = views.stream().map(view -> view.state().delivered()).reduce(Money.ZERO, Money::plus);
        return Stream.concat(
                        Stream.of(
                                        (Predicate<WishView>) view -> true,
                                        view -> !view.state().parts().isEmpty(),
                                        view -> view.state().stage() == WishStage.SOLVED_BY_POLICY,
                                        StoryFigures::endedOtherwise,
                                        StoryFigures::isOpen,
                                        view -> view.state().clocks().isFinished(),
                                        StoryFigures::finishedInTime)
                                .map(kind -> Long.toString(
                                        views.stream().filter(kind).count())),
                        Stream.of(delivered.toYuanText()))
                .toList();
    }

    private static boolean endedOtherwise(WishView view) {
        return view.state().stage().isEnd()
                && view.state().parts().isEmpty()
                && view.state().stage() != WishStage.SOLVED_BY_POLICY;
    }

    private static boolean isOpen(WishView view) {
        return !view.state().stage().isEnd() && view.state().stage() != WishStage.DELIVERED;
    }

    private static boolean finishedInTime(WishView view) {
        return view.state()
                .clocks()
                .whole()
                .doneAt()
                .flatMap(done -> view.state().clocks().whole().due().map(done::isBefore))
                .orElse(false);
    }
}
