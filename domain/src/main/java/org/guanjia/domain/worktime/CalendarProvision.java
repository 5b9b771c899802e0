package org.guanjia.domain.worktime;

import java.util.Locale;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;

/** What the work calendar refuses. */
public enum CalendarProvision implements Provision {
    /** A plain question about a day of a year that the calendar does not cover; a deadline never asks it. */
    CALENDAR_MISSING,
    /** An edition that says nothing of a year which the one before it covers. */
    YEAR_DROPPED;

    private static final RuleId RULE = new RuleId("M-08");

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Force force() {
        return Force.MANDATORY;
    }
}
