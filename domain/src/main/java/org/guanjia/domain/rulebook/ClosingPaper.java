package org.guanjia.domain.rulebook;

/** The papers that prove how a project went. */
public enum ClosingPaper {
    SEALED_REGISTRATION_FORM,
    /** The contract of works, the service agreement or the aid agreement. */
    CONTRACT_OR_AGREEMENT,
    /** Where money was paid. */
    INVOICE,
    PROCUREMENT_FILING,
    TENDER_PAPERS,
    SUPPLIER_QUALIFICATION,
    TAX_REGISTRATION,
    PHOTOS_BEFORE_AND_AFTER,
    PHOTOS_OF_THE_ACTIVITY,
    /** A word of thanks from who was helped. */
    THANKS
}
