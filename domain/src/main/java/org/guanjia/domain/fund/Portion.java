package org.guanjia.domain.fund;

import org.guanjia.domain.shared.Money;

/**
 * A part of one line of a commitment.
 *
 * @param line its number, from 0 in the order in which the lines were drawn
 * @param account the line's
 * @param drawnFrom the pot that the line was drawn from: available or reserve
 */
public record Portion(int line, FundAccount account, Pot drawnFrom, Money amount) {

    Posting moved(Pot from, Pot to) {
        return Posting.within(account, from, to, amount);
    }

    Portion of(Money other) {
        return new Portion(line, account, drawnFrom, other);
    }
}
