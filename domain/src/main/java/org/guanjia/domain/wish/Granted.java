package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;

/**
 * An amount that an approval granted; who decided it, and on what, the approval tells.
 *
 * @param amount the total, what was delivered before included
 */
public record Granted(ApprovalId approval, WishRoute route, Money amount, Instant at) {}
