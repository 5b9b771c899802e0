package org.guanjia.domain.reminder;

/** What a reminder says of its clock. */
public enum ReminderKind {
    /** Most of the period is over (M-01). */
    AMBER,
    /** The due instant has come (M-01). */
    RED,
    /** It is over for so many intervals more (M-02). */
    DAILY,
    /** Nothing has happened for too long, and nothing has a due time (M-03). */
    STALLED;

    /** Whether the next level hears of it too, whoever takes care of the case (M-02). */
    public boolean escalates() {
        return this != AMBER;
    }
}
