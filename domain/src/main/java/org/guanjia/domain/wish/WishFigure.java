package org.guanjia.domain.wish;

/** What wishes are counted by (M-04). */
public enum WishFigure {
    /** Where they stand now, whenever they were submitted. */
    STAGE,
    /** How they came in; like the next ones by the month of their submission, where they are now. */
    CHANNEL,
    /** The field of life. */
    FIELD,
    /** What brought the person into need. */
    CAUSE,
    /** A group that the person belongs to; one wish may count under several, or under none. */
    GROUP,
    /** The kind of wish. */
    KIND,
    /** How they are handled, once they are triaged. */
    MODE,
    /** How the clock of the whole case stands; like the next ones by the month in which the clock first started. */
    CASE,
    RECEIPT,
    POLICY_REPORT,
    DECISION,
    MAKE_UP,
    EVALUATION,
    /** How satisfied residents were, of what is closed; by the month in which it was closed. */
    SATISFACTION;

    /** The value under {@link #SATISFACTION} of what was closed without an evaluation. */
    public static final String NOT_EVALUATED = "NOT_EVALUATED";

    /** Whether its values are how clocks stand, each under its rulebook. */
    public boolean isClock() {
        return switch (this) {
            case CASE, RECEIPT, POLICY_REPORT, DECISION, MAKE_UP, EVALUATION -> true;
            case STAGE, CHANNEL, FIELD, CAUSE, GROUP, KIND, MODE, SATISFACTION -> false;
        };
    }

    /** The figure of a step's clocks. */
    static WishFigure of(WishStep step) {
        return switch (step) {
            case RECEIPT -> RECEIPT;
            case POLICY_REPORT -> POLICY_REPORT;
            case DECISION -> DECISION;
            case MAKE_UP -> MAKE_UP;
            case EVALUATION -> EVALUATION;
        };
    }
}
