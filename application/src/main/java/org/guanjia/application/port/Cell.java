package org.guanjia.application.port;

import java.time.Instant;

/** What stands in one place of a table. */
public sealed interface Cell {

    /** Words, names and numbers that nobody adds up. */
    record Text(String text) implements Cell {}

    /**
     * A sum of money.
     *
     * @param fen with its sign
     */
    record Yuan(long fen) implements Cell {}

    /** How many. */
    record Count(long number) implements Cell {}

    /** A point in time, shown in the city's. */
    record Moment(Instant at) implements Cell {}

    /** Nothing. */
    record Blank() implements Cell {}
}
