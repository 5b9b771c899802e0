package org.guanjia.domain.rulebook;

/** Steps of money and acceptance that a project records with their date. */
public enum DatedStep {
    BUDGET_REVIEW,
    PROCUREMENT_RECORD,
    ACCEPTANCE
}
