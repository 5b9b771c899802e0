package org.guanjia.domain.rulebook;

/** What a village can do after a consultation that did not pass. */
public enum WayAfterFailure {
    STUDY_AND_CONSULT_AGAIN,
    /** The assembly of the villagers, or of their representatives, votes. */
    ASSEMBLY_VOTE
}
