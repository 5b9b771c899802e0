package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.shared.Money;

/**
 * Money that moves from one pot of an account to another: both sides of a double entry in one, so that none is ever
 * unbalanced. Money that goes to another account takes two, out of the one to elsewhere and from elsewhere into the other.
 *
 * @param amount more than zero
 * @param counterpart the fund it comes from or goes to, of the same programme, exactly where a pot
 *     {@linkplain Pot#hasCounterpart() has one}
 */
public record Posting(FundAccount account, Pot from, Pot to, Money amount, Optional<Fund> counterpart) {

    public Posting {
        if (!from.leadsTo(to)) {
            throw new IllegalArgumentException("No posting leads from " + from + " to " + to);
        }
        if (amount.isZero()) {
            throw new IllegalArgumentException("Posting of nothing from " + from + " to " + to);
        }
        if (counterpart.isPresent() != (from.hasCounterpart() || to.hasCounterpart())) {
            throw new IllegalArgumentException(
                    "Posting from " + from + " to " + to + " with counterpart " + counterpart);
        }
        if (counterpart
                .filter(other -> other.programme() != account.fund().programme())
                .isPresent()) {
            throw new IllegalArgumentException("Programmes do not mix: " + account + " and " + counterpart);
        }
    }

    public static Posting within(FundAccount account, Pot from, Pot to, Money amount) {
        return new Posting(account, from, to, amount, Optional.empty());
    }

    public static Posting with(Fund counterpart, FundAccount account, Pot from, Pot to, Money amount) {
        return new Posting(account, from, to, amount, Optional.of(counterpart));
    }
}
