package org.guanjia.domain.rulebook;

import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.worktime.Period;

/** The parameters of watching (M); each says in a sentence what it means. */
public final class WatchParameters {

    static final Chapter CHAPTER = new Chapter();

    /** What is owed within a time or by a day, or as an amount: late or short, it is accepted. */
    private static final Chapter DUTIES = CHAPTER.only(Force.DUTY);

    public static final Parameter<Percentage> AMBER_FROM = CHAPTER.required(
            "M-01",
            "amber-from",
            ParameterType.PART,
            "From this share of its period on, inclusive, an open step is amber; once over it is red.");

    public static final Parameter<Period> REMINDER_INTERVAL = CHAPTER.required(
            "M-02", "reminder-interval", ParameterType.DAYS, "After red, reminders repeat at this interval.");

    public static final Parameter<Period> STALLED_AFTER = CHAPTER.required(
            "M-03",
            "stalled-after",
            ParameterType.DAYS,
            "A case without an event and without a due time for this long is stalled.");

    public static final Parameter<InWords> OVERDUE_COUNTS_LATE = CHAPTER.required(
            "M-04", "overdue-counts-late", ParameterType.YES, "On-time shares count what is open and overdue as late.");

    public static final Parameter<Integer> WORKS_PER_VILLAGE = DUTIES.optional(
            "M-05",
            "works-per-village",
            ParameterType.number(0, 1000),
            "Every village gets at least this many works in a year.");

    public static final Parameter<Integer> SERVICES_PER_TOWN = DUTIES.optional(
            "M-05",
            "services-per-town",
            ParameterType.number(0, 1000),
            "Every town carries out at least this many outstanding services in a year.");

    public static final Parameter<Integer> SERVICES_OF_THE_CITY = DUTIES.optional(
            "M-05",
            "services-of-the-city",
            ParameterType.number(0, 100_000),
            "All towns together carry out at least this many outstanding services in a year.");

    public static final Parameter<Integer> NEW_SUPPORTERS = DUTIES.optional(
            "M-05",
            "new-supporters",
            ParameterType.number(0, 1_000_000),
            "At least this many supporters join the care registry in a year.");

    public static final Parameter<Integer> ORGANISATIONS = DUTIES.required(
            "M-05",
            "organisations",
            ParameterType.number(0, 1_000_000),
            "At least this many organisations are in the care registries by the end of the target years.");

    public static final Parameter<Integer> HIGHLIGHTS = DUTIES.required(
            "M-05",
            "highlights",
            ParameterType.number(0, 100_000),
            "At least this many highlight projects are made in a year.");

    public static final Parameter<YearSpan> TARGET_YEARS = CHAPTER.required(
            "M-05", "target-years", ParameterType.YEARS, "The years that the targets hold for, inclusive.");

    public static final Parameter<InWords> NEEDS_ANALYSIS = CHAPTER.required(
            "M-06", "needs-analysis", ParameterType.YES, "What is asked for more than before, and where, is shown.");

    public static final Parameter<InWords> BOTH_CLOCKS_SHOWN = CHAPTER.required(
            "M-07",
            "both-clocks-shown",
            ParameterType.YES,
            "Every case shows the clock of its step and the clock of the whole case.");

    public static final Parameter<InWords> DEADLINES_NEVER_GUESSED = CHAPTER.required(
            "M-08",
            "deadlines-never-guessed",
            ParameterType.YES,
            "In a year without calendar data a deadline awaits the calendar and is never guessed.");

    public static final Parameter<Period> SPLITTING_WINDOW = CHAPTER.required(
            "M-10",
            "splitting-window",
            ParameterType.FULL_DAYS,
            "What looks like one need split into several is looked for within this time.");

    public static final Parameter<Percentage> SPLITTING_MARGIN = CHAPTER.required(
            "M-10",
            "splitting-margin",
            ParameterType.SHARE,
            "An amount less than this share below a threshold counts as just below it.");

    private WatchParameters() {}
}
