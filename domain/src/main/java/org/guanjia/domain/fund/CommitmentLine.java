package org.guanjia.domain.fund;

import org.guanjia.domain.shared.Money;

/**
 * What a commitment drew from one account, and what became of it, to the fen (F-05).
 *
 * @param drawnFrom available or reserve
 * @param ordered in payments whose end is not known
 * @param paid in payments that reached their recipients
 * @param carried into the next year, where it is a line of its own
 */
public record CommitmentLine(
        FundAccount account, Pot drawnFrom, Money committed, Money ordered, Money paid, Money released, Money carried) {

    /**
     * @throws IllegalArgumentException if more became of it than was committed
     */
    public CommitmentLine {
        if (ordered.plus(paid).plus(released).plus(carried).isMoreThan(committed)) {
            throw new IllegalArgumentException("More than " + committed + " of " + account + " was used");
        }
    }

    static CommitmentLine of(Portion drawn) {
        return new CommitmentLine(
                drawn.account(), drawn.drawnFrom(), drawn.amount(), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** Committed still, and neither ordered nor paid. */
    public Money open() {
        return committed.minus(ordered).minus(paid).minus(released).minus(carried);
    }

    CommitmentLine withOrdered(Money newOrdered) {
        return new CommitmentLine(account, drawnFrom, committed, newOrdered, paid, released, carried);
    }

    CommitmentLine withPaid(Money newPaid) {
        return new CommitmentLine(account, drawnFrom, committed, ordered, newPaid, released, carried);
    }

    CommitmentLine release(Money amount) {
        return new CommitmentLine(account, drawnFrom, committed, ordered, paid, released.plus(amount), carried);
    }

    CommitmentLine carry(Money amount) {
        return new CommitmentLine(account, drawnFrom, committed, ordered, paid, released, carried.plus(amount));
    }
}
