package org.guanjia.bootstrap.benchmark;

/**
 * What was used up to a moment, or between two: by this process (processor time in nanoseconds, bytes allocated) and by the
 * database (round trips, statements, rows written, bytes of its log, bytes on the disk, processor time in nanoseconds).
 */
record Cost(
        long processor,
        long allocated,
        long roundTrips,
        long statements,
        long rows,
        long logBytes,
        long diskBytes,
        long serverProcessor) {

    static final Cost NONE = new Cost(0, 0, 0, 0, 0, 0, 0, 0);

    Cost minus(Cost before) {
        return new Cost(
                processor - before.processor,
                allocated - before.allocated,
                roundTrips - before.roundTrips,
                statements - before.statements,
                rows - before.rows,
                logBytes - before.logBytes,
                diskBytes - before.diskBytes,
                serverProcessor - before.serverProcessor);
    }

    Cost plus(Cost more) {
        return minus(NONE.minus(more));
    }

    /** A line of the table, each figure for one of so many lifecycles. */
    String each(long lifecycles) {
        return String.format(
                "| %.1f | %.1f | %.1f | %.1f kB | %.1f kB | %.2f ms | %.2f ms | %.0f kB |",
                roundTrips / (double) lifecycles,
                statements / (double) lifecycles,
                rows / (double) lifecycles,
                logBytes / 1e3 / lifecycles,
                diskBytes / 1e3 / lifecycles,
                processor / 1e6 / lifecycles,
                serverProcessor / 1e6 / lifecycles,
                allocated / 1e3 / lifecycles);
    }
}
