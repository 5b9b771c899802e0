package org.guanjia.domain.fund;

import java.util.Locale;
import java.util.Map;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.RuleId;

/** What the rules ask of acts on money. */
enum FundProvision implements Provision {
    /** An allocation comes in once. */
    RECEIVED_BEFORE("F-01"),
    /** The edition knows no reserve. */
    NO_RESERVE("F-04"),
    /** What matching is owed depends on the class, which nobody has said. */
    CLASS_UNKNOWN("F-04"),
    /** A reserve is kept of matching that is there. */
    NOT_MATCHED("F-04"),
    BEYOND_SHARE("F-04"),
    /** Nothing is committed or moved that is not there. */
    NOT_COVERED("F-05"),
    /** No more is paid or released than was committed. */
    BEYOND_COMMITMENT("F-05"),
    /** Somebody opens a year before its money is spent, or other money goes over into it. */
    YEAR_NOT_OPENED("F-13"),
    /** A year takes commitments and payments within its days, while it is open. */
    YEAR_NOT_OPEN("F-13"),
    /** Nothing is booked in a year that is closed. */
    YEAR_CLOSED("F-13"),
    YEAR_NOT_OVER("F-13"),
    SETTLING_NOT_OVER("F-13"),
    /** What is committed or ordered is decided before the year is closed. */
    NOT_SETTLED("F-13"),
    /** No more is recovered, written off or reversed than was paid. */
    BEYOND_PAID("F-14");

    private final String rule;

    FundProvision(String rule) {
        this.rule = rule;
    }

    Refusal refusal(Map<String, String> values) {
        return new Refusal.RuleBroken(this, values);
    }

    @Override
    public RuleId rule() {
        return new RuleId(rule);
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
