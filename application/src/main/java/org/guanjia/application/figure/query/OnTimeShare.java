package org.guanjia.application.figure.query;

import java.util.Optional;

/** The share of what is judged that was in time (M-04). */
final class OnTimeShare {

    private static final long TEN_THOUSAND = 10_000;

    private OnTimeShare() {}

    /** A percentage of two decimals, rounded down; empty where nothing is judged. */
    static Optional<String> percent(long inTime, long judged) {
        if (judged == 0) {
            return Optional.empty();
        }
        long hundredths = inTime * TEN_THOUSAND / judged;
        return Optional.of(hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10);
    }
}
