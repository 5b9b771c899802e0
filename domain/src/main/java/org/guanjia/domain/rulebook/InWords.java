package org.guanjia.domain.rulebook;

/** A provision that has no number and no choice: it holds. */
public enum InWords {
    YES
}
