package org.guanjia.application.wish;

import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.wish.FollowUpCode;

/**
 * What whoever asked for something is given (回执): the number of the case, and the code that lets them follow it.
 *
 * @param id of the wish
 * @param version of the wish
 * @param code shown here and in the message of receipt, and nowhere else
 */
public record Slip(String id, long version, CaseNumber number, FollowUpCode code) {}
