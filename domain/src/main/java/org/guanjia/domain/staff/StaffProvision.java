package org.guanjia.domain.staff;

import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;

/** What W-09 asks of an authority to decide emergencies. */
enum StaffProvision implements Provision {
    /** The officer is one of the town or of a village. */
    NOT_OF_A_TOWN("not-of-a-town"),
    /** The officer is authorised before the first day begins, or on it. */
    NOT_BEFOREHAND("not-beforehand");

    private final String key;

    StaffProvision(String key) {
        this.key = key;
    }

    @Override
    public RuleId rule() {
        return new RuleId("W-09");
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
