package org.guanjia.domain.edition;

import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;

/** What R-03 asks of an edition on record. */
enum EditionProvision implements Provision {
    /** Decisions of the days since its first one may stand on it, so it is never taken back. */
    ALREADY_IN_FORCE("already-in-force");

    private final String key;

    EditionProvision(String key) {
        this.key = key;
    }

    @Override
    public RuleId rule() {
        return new RuleId("R-03");
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Force force() {
        return Force.MANDATORY;
    }
}
