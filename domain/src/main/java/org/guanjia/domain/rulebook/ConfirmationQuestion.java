package org.guanjia.domain.rulebook;

/** What a town asks before it confirms a project. */
public enum ConfirmationQuestion {
    CONSULTATION_PROPER,
    BUDGET_REASONABLE,
    MODE_FEASIBLE,
    /** Whether an existing policy or another fund could solve it. */
    OTHER_POLICY_OR_FUND
}
