package org.guanjia.domain.rulebook;

/** The sources of a proposal as the registration form (annex 1) lists them. */
public enum ProposalSource {
    NETWORK_AND_HOTLINE,
    VILLAGE_COMMITTEES,
    RESIDENTS,
    /** Deputies and delegates. */
    DEPUTIES,
    OFFICIALS_ON_SITE,
    /** Enterprises, institutions and social organisations of the village. */
    LOCAL_ORGANISATIONS,
    OTHER
}
