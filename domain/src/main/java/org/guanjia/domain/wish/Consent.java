package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/**
 * An office's yes, as the approval took it.
 *
 * @param route that the approval goes on
 * @param amount the total that stands to be granted now, what was delivered before included
 * @param justified whether the office said why it is right (W-08)
 * @param next by when the next office decides; empty where it was the last one
 */
public record Consent(ApprovalId approval, WishRoute route, Money amount, boolean justified, Optional<Deadline> next) {}
