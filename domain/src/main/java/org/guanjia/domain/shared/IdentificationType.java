package org.guanjia.domain.shared;

/** The kinds of papers a person may show, and having none. */
public enum IdentificationType {
    /** The 18-character number of citizens and of residence permits. */
    RESIDENT_ID,
    HONG_KONG_MACAO_PERMIT,
    TAIWAN_PERMIT,
    /** The old card; the number of a new one is read as the {@link ResidentId} that it is. */
    FOREIGN_PERMANENT_RESIDENT_CARD,
    PASSPORT,
    /** No papers, for a reason of {@link Identification.NoIdentification.Reason}. */
    NONE
}
