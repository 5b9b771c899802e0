package org.guanjia.application.fund.query;

import java.util.List;
import org.guanjia.application.port.Cell;

/** Proves that what was counted in two ways is the same, and says so in a line. */
record Agreement(BookWords words) {

    /**
     * The line about two sums.
     *
     * @param item the key of what it is about
     * @throws IllegalStateException if they differ
     */
    List<Cell> of(String item, long expected, long found) {
        return of(item, new Cell.Yuan(expected), new Cell.Yuan(found));
    }

    /** The same about two cells. */
    List<Cell> of(String item, Cell expected, Cell found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException("Ledger does not agree in " + item + ": " + expected + ", " + found);
        }
        return List.of(new Cell.Text(words.both(item)), expected, found, new Cell.Text(words.both("agrees")));
    }
}
