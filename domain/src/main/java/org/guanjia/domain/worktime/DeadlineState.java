package org.guanjia.domain.worktime;

/** How a deadline stands at a moment. */
public enum DeadlineState {
    /** Not done, and there is still time. */
    OPEN,
    /** Not done, and the due instant has come: late so far. The act is still taken. */
    OVERDUE,
    /** Done before the due instant. */
    MET,
    /** Done, but not before the due instant. */
    MISSED,
    /** The due instant needs a calendar that is not there yet; whether or not the act is done, nobody can be late. */
    AWAITING_CALENDAR;

    /** Whether figures count it as late: what was done late, and what is overdue. */
    public boolean isLate() {
        return this == OVERDUE || this == MISSED;
    }
}
