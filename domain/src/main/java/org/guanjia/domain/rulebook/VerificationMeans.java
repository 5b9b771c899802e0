package org.guanjia.domain.rulebook;

/** How a hardship is verified beside a comparison of data. */
public enum VerificationMeans {
    LETTER,
    VISIT,
    INTERVIEW
}
