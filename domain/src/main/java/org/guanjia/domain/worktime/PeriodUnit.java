package org.guanjia.domain.worktime;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a period is counted in. */
public enum PeriodUnit {
    /** Exact hours, round the clock, from the moment; no calendar is needed. */
    HOURS,
    /** Calendar days from the next day on. */
    DAYS,
    /** Working days of the work calendar from the next day on. */
    WORKING_DAYS,
    /** Months to the corresponding day, or to the last day of a month that lacks it. */
    MONTHS;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The form used in files and storage, such as {@code working-days}. */
    public String text() {
        return text;
    }

    static Optional<PeriodUnit> of(String text) {
        return Arrays.stream(values()).filter(unit -> unit.text.equals(text)).findFirst();
    }
}
