package org.guanjia.adapter.jdbi;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.guanjia.domain.wish.WishFigure;

/** By how much the counts of a town are to change. */
final class FigureCells {

    /** Where what is counted is of no month. */
    static final int NOW = 0;

    private static final String WHOLE_TOWN = "";

    private final Map<Cell, Long> changes = new TreeMap<>();

    /**
     * One count.
     *
     * @param village empty for the whole town
     * @param month as the tables have it
     */
    record Cell(String village, int month, String figure, String value) implements Comparable<Cell> {

        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::village)
                .thenComparing(Cell::month)
                .thenComparing(Cell::figure)
                .thenComparing(Cell::value);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** The month as the tables have it, such as 202611. */
    static int numberOf(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth monthOf(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    /** Counts a wish no longer as it was counted. */
    void take(CountedWish counted) {
        add(counted, -1);
    }

    /** Counts a wish. */
    void give(CountedWish counted) {
        add(counted, 1);
    }

    private void add(CountedWish counted, long by) {
        add(counted.village(), NOW, WishFigure.STAGE.name(), counted.stage(), by);
        counted.marks()
                .forEach((month, marks) -> CountedWish.split(marks).forEach(mark -> {
                    int equals = mark.indexOf('=');
                    add(counted.village(), month, mark.substring(0, equals), mark.substring(equals + 1), by);
                }));
    }

    private void add(String village, int month, String figure, String value, long by) {
        changes.merge(new Cell(village, month, figure, value), by, Long::sum);
        changes.merge(new Cell(WHOLE_TOWN, month, figure, value), by, Long::sum);
    }

    /** Those that change, always in the same order. */
    void forEach(BiConsumer<Cell, Long> consumer) {
        changes.forEach((cell, by) -> {
            if (by != 0) {
                consumer.accept(cell, by);
            }
        });
    }
}
