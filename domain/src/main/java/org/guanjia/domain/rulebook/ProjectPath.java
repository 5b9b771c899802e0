package org.guanjia.domain.rulebook;

import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;

/** Who carries a micro-project from its consultation on. */
@Enforces("R-05.path-at-the-threshold")
public enum ProjectPath {
    /** The village publishes and surveys itself. */
    VILLAGE,
    /** The town confirms, publishes and surveys. */
    TOWN;

    /** The path of a budget; at exactly the threshold the edition says which. */
    public static ProjectPath of(Money budget, Rulebook rulebook) {
        int side = budget.compareTo(rulebook.value(ProjectParameters.TOWN_PATH_THRESHOLD));
        if (side == 0) {
            return rulebook.value(TimeParameters.PATH_AT_THE_THRESHOLD);
        }
        return side < 0 ? VILLAGE : TOWN;
    }
}
