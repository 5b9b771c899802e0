package org.guanjia.domain.wish;

import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.worktime.DeadlineState;

/** How a clock stands, and under which edition of the rulebook it runs. */
public record ClockStanding(RulebookId rulebook, DeadlineState state) {

    /** Reads the form of {@link #text}. */
    public static ClockStanding parse(String text) {
        int colon = text.indexOf(':');
        return new ClockStanding(
                new RulebookId(text.substring(0, colon)), DeadlineState.valueOf(text.substring(colon + 1)));
    }

    /** Such as {@code 2022:MET}. */
    public String text() {
        return rulebook + ":" + state.name();
    }
}
