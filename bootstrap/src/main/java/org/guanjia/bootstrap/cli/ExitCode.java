package org.guanjia.bootstrap.cli;

/** How the program ends, for the script that called it. */
public enum ExitCode {
    /** Done as asked. */
    FINE(0),
    /** The input has faults, or what was asked is refused; the reasons were printed. */
    REFUSED(1),
    /** The command line itself is wrong. */
    WRONG_USAGE(2),
    /** A due instant waits for a year that the work calendar does not cover yet. */
    AWAITING_CALENDAR(3),
    /** The audit found something wrong with what is on record. */
    FINDINGS(4),
    /** A failure of the program or of the machine, never of the input. */
    INTERNAL_FAILURE(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the shell sees. */
    public int number() {
        return number;
    }
}
