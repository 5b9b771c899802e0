package org.guanjia.domain.wish;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.PeriodUnit;

/** How long a wish that ended with aid is shown as a possible duplicate of a new one (W-11). */
@Enforces("W-11.duplicate-window")
public final class DuplicateWindow {

    private DuplicateWindow() {}

    /**
     * The first day of which an end still counts today: counted backwards in calendar days or months, so that it counts in
     * full.
     */
    public static LocalDate firstDay(Rulebook rulebook, LocalDate today) {
        Period window = rulebook.value(WishParameters.DUPLICATE_WINDOW);
        return window.unit() == PeriodUnit.MONTHS
                ? today.minusMonths(window.amount())
                : today.minusDays(window.amount());
    }

    /** The last day on which a wish that ended on that one is shown. */
    static LocalDate lastDay(Rulebook rulebook, LocalDate ended) {
        return Stream.iterate(earliestLastDay(rulebook, ended), day -> day.plusDays(1))
                .takeWhile(day -> !firstDay(rulebook, day).isAfter(ended))
                .reduce(ended, (shown, later) -> later);
    }

    /** The months after a short day may hold some days that count back to it as well. */
    private static LocalDate earliestLastDay(Rulebook rulebook, LocalDate ended) {
        Period window = rulebook.value(WishParameters.DUPLICATE_WINDOW);
        return window.unit() == PeriodUnit.MONTHS ? ended.plusMonths(window.amount()) : ended.plusDays(window.amount());
    }
}
