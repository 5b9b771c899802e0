package org.guanjia.domain.extension;

import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Provision;
import org.guanjia.domain.shared.RuleId;

/** What R-02 asks of an extension. */
enum ExtensionProvision implements Provision {
    /** A rulebook without a last day does not lapse. */
    NEVER_LAPSES("never-lapses"),
    /** An extension begins after the rulebook's own last day. */
    STILL_IN_FORCE("still-in-force"),
    /** Ending early means earlier than it stands. */
    NOT_EARLIER("not-earlier"),
    /** Cases of the days that are over stand on the extension. */
    DAYS_ALREADY_USED("days-already-used");

    private final String key;

    ExtensionProvision(String key) {
        this.key = key;
    }

    @Override
    public RuleId rule() {
        return new RuleId("R-02");
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
