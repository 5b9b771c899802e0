package org.guanjia.domain.rulebook;

import org.guanjia.domain.worktime.Period;

/** The parameters of rulebooks and time (R); each says in a sentence what it means. */
public final class TimeParameters {

    static final Chapter CHAPTER = new Chapter();

    public static final Parameter<Period> RETENTION = CHAPTER.required(
            "R-00",
            "retention",
            ParameterType.FULL_DAYS,
            "Personal data is kept this long after a case was closed, then erased.");

    public static final Parameter<InWords> RULEBOOK_KEPT = CHAPTER.required(
            "R-01",
            "rulebook-kept",
            ParameterType.YES,
            "A case keeps the rulebook under which it was submitted, to its end.");

    public static final Parameter<InWords> EXTENSION_NEEDED = CHAPTER.required(
            "R-02",
            "extension-needed",
            ParameterType.YES,
            "A lapsed rulebook takes new cases only under an extension that the city put on record.");

    public static final Parameter<InWords> IN_FORCE_BY_DATE = CHAPTER.required(
            "R-03",
            "in-force-by-date",
            ParameterType.YES,
            "An edition is in force from a date on, and supersedes the one before it from that day.");

    public static final Parameter<InWords> CIVIL_CODE_PERIODS = CHAPTER.required(
            "R-04",
            "civil-code-periods",
            ParameterType.YES,
            "Periods run and end as the Civil Code counts them, and the last day ends at 24:00.");

    public static final Parameter<ProjectPath> PATH_AT_THE_THRESHOLD = CHAPTER.required(
            "R-05",
            "path-at-the-threshold",
            ParameterType.choice(ProjectPath.class),
            "The path of a project whose budget is exactly the town path threshold.");

    public static final Parameter<InWords> FORCES = CHAPTER.required(
            "R-06",
            "forces",
            ParameterType.YES,
            "A mandatory provision refuses, one in principle asks for a justification, a duty and a permission never refuse.");

    public static final Parameter<InWords> CLOCKS_FROM_THE_QUEUE = CHAPTER.required(
            "R-07",
            "clocks-from-the-queue",
            ParameterType.YES,
            "A clock starts when a ticket reaches the queue of the responsible unit, not when somebody opens it.");

    public static final Parameter<InWords> CASE_CLOCK_STANDS_STILL = CHAPTER.required(
            "R-07",
            "case-clock-stands-still",
            ParameterType.YES,
            "While a policy department has the case, the clock of the whole case stands still.");

    private TimeParameters() {}
}
