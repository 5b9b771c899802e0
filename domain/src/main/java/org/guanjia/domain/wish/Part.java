package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Money;

/**
 * A part of the aid that was delivered.
 *
 * @param help its kind, such as money or goods
 * @param value in money, the estimated value of goods and labour; may be zero, as for emotional care
 * @param inKind whether a supporter gave it, so that it costs the fund nothing
 * @param evidence at least one
 */
public record Part(Code help, Money value, boolean inKind, List<Evidence> evidence, Instant at) {

    public Part {
        evidence = List.copyOf(evidence);
    }

    /** What the fund pays for it. */
    public Money cost() {
        return inKind ? Money.ZERO : value;
    }
}
