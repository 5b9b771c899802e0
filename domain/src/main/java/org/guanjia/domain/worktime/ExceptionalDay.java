package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.Locale;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * A day that the State Council's notice speaks of. The name is that of the occasion, such as 春节; a make-up working day
 * bears the name of the holiday it makes up for.
 */
public record ExceptionalDay(LocalDate date, Kind kind, String name) {

    private static final int LONGEST_NAME = 40;

    /**
     * @throws Refusal.InvalidInput if the name is not one line of at most 40 characters
     */
    public ExceptionalDay {
        TextForm.LINE.require(name, LONGEST_NAME);
    }

    /** What the notice makes of the day. */
    public enum Kind {
        /** A rest day, also where it falls on a weekend. */
        HOLIDAY,
        /** A working day, also where it falls on a weekend. */
        WORKDAY;

        /** The record's name in the calendar file. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
