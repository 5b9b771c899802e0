package org.guanjia.bootstrap.demo;

import java.util.Locale;

/** The wishes of the story, in the order in which they are told. */
public enum Tale {
    /** Reported by the press. */
    TELEVISION(true),
    /** Reported by the press. */
    BURNS(true),
    /** Reported by the press. */
    DRAWING_TOOLS(true),
    MEDICINE,
    SAME_MEDICINE,
    WITH_POLICY,
    DIALYSIS,
    TELEPHONE,
    WHEELCHAIR,
    FIRE,
    WRONG_DOOR,
    SCHOOLBAG,
    ROOF,
    NO_PHONE,
    LATE_RECEIPT,
    GLASSES,
    ODD_JOBS;

    private final boolean reported;

    Tale() {
        this(false);
    }

    Tale(boolean reported) {
        this.reported = reported;
    }

    /** Whether the press reported it; else it is invented. */
    public boolean isReported() {
        return reported;
    }

    /** The name of its texts, such as {@code drawing-tools}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
