package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishTally;
import org.guanjia.domain.wish.WishTally.Mark;

/**
 * A wish as the tables of figures have it.
 *
 * @param marks for each month under what it counts, as {@code ;FIGURE=value;FIGURE=value;}
 */
record CountedWish(String village, String stage, Map<Integer, String> marks) {

    private static final String SEPARATOR = ";";

    CountedWish {
        marks = Map.copyOf(marks);
    }

    static CountedWish of(WishTally tally) {
        Map<Integer, String> marks = new TreeMap<>();
        tally.marks()
                .forEach(mark -> marks.merge(
                        FigureCells.numberOf(mark.month()),
                        searched(mark),
                        (before, more) -> before + more.substring(SEPARATOR.length())));
        return new CountedWish(tally.village().text(), tally.stage().name(), marks);
    }

    private static String searched(Mark mark) {
        return searched(mark.figure(), mark.value());
    }

    /** What stands among the marks of a month where it counts under that value. */
    static String searched(WishFigure figure, String value) {
        return SEPARATOR + figure.name() + "=" + value + SEPARATOR;
    }

    /** What stands there where it counts under any value of the figure. */
    static String searched(WishFigure figure) {
        return SEPARATOR + figure.name() + "=";
    }

    /** The marks of a month one by one. */
    static List<String> split(String marks) {
        return Stream.of(marks.split(SEPARATOR)).filter(mark -> !mark.isEmpty()).collect(Collectors.toList());
    }
}
