package org.guanjia.domain.extension;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.TextForm;

/**
 * What the city lays down when it lets a lapsed rulebook go on.
 *
 * @param from the first day on which new cases are taken, inclusive; it may lie in the past, since towns went on before
 *     the city wrote it down
 * @param until the last such day, inclusive
 * @param ground the document or decision it rests on
 * @param fundYears the fund years whose obligations go on, possibly none
 */
public record ExtensionTerms(
        RulebookId rulebook, LocalDate from, LocalDate until, String ground, SortedSet<Integer> fundYears) {

    /** The greatest number of characters of a ground. */
    public static final int LONGEST_GROUND = 500;

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final String YEARS = FIRST_YEAR + " .. " + LAST_YEAR;

    /**
     * Keeps the terms.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if they end before they start, the ground is no clean line of
     *     text, or a day or a fund year lies before the programme or after 2100
     */
    public ExtensionTerms {
        fundYears = Collections.unmodifiableSortedSet(new TreeSet<>(fundYears));
        Faults faults = new Faults();
        if (until.isBefore(from)) {
            faults.add("until", FaultCode.ENDS_BEFORE_IT_STARTS, "from", from.toString(), "until", until.toString());
        }
        String given = ground;
        faults.collect("ground", () -> TextForm.LINE.require(given, LONGEST_GROUND));
        requireKnownYear(faults, "from", from.getYear());
        requireKnownYear(faults, "until", until.getYear());
        fundYears.forEach(year -> requireKnownYear(faults, "fundYears", year));
        faults.refuseIfAny();
    }

    private static void requireKnownYear(Faults faults, String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            faults.add(field, FaultCode.OUT_OF_RANGE, "allowed", YEARS);
        }
    }

    /** The same terms with an earlier last day. */
    ExtensionTerms until(LocalDate lastDay) {
        return new ExtensionTerms(rulebook, from, lastDay, ground, fundYears);
    }
}
