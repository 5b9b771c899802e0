package org.guanjia.domain.worktime;

import java.util.function.Function;
import org.guanjia.domain.shared.Refusal;

/**
 * What a deadline was given: a period that runs from its start, or a fixed day of the calendar. The family is closed:
 * {@link #fold} maps it totally.
 */
public sealed interface Term permits Period, FixedDay {

    /** The form used in storage, such as {@code 5 working-days} or {@code 2026-01-31}; {@link #parse} reads it back. */
    String text();

    <R> R fold(Function<Period, R> period, Function<FixedDay, R> fixedDay);

    /**
     * Reads the form of a period or of a fixed day.
     *
     * @throws Refusal.InvalidInput if the text is neither
     */
    static Term parse(String text) {
        return text.indexOf(' ') >= 0 ? Period.parse(text) : FixedDay.parse(text);
    }
}
