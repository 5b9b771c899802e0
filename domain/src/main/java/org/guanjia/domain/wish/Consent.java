package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.shared.Money;

/**
 * One office's yes to an amount.
 *
 * @param by the subject of the officer
 */
public record Consent(ApprovalOffice office, String by, Money amount, Instant at) {}
