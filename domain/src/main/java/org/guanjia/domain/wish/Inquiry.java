package org.guanjia.domain.wish;

import org.guanjia.domain.rulebook.VerificationMeans;

/**
 * A letter, visit or interview that asked about the hardship (W-05).
 *
 * @param settles whether it settled that the hardship is real
 */
public record Inquiry(VerificationMeans means, Evidence evidence, boolean settles) {}
