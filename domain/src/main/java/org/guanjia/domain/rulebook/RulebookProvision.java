package org.guanjia.domain.rulebook;

import java.util.Locale;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;

/** What the editions of the rulebook refuse. */
public enum RulebookProvision implements Provision {
    /** The edition has ended, none followed it, and no extension covers the day. */
    LAPSED("R-02"),
    /** No edition was in force yet. */
    BEFORE_FIRST("R-03");

    private final String rule;

    RulebookProvision(String rule) {
        this.rule = rule;
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
