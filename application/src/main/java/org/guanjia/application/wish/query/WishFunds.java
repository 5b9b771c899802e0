package org.guanjia.application.wish.query;

import java.util.List;
import java.util.function.Function;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.WishState;

/**
 * The money of a wish as people read it (F-05).
 *
 * @param committed for it, and not given back
 * @param ordered of that, in payments whose end is not known
 * @param paid of that, in payments that reached their recipients
 * @param open of that, and neither ordered nor paid
 * @param owedBack what was delivered on an approval that was revoked or of an emergency that was not upheld (W-09), and
 *     neither came back nor was written off
 * @param commitments the same figures of each fund and year that it draws on
 */
public record WishFunds(
        Money committed, Money ordered, Money paid, Money open, Money owedBack, List<Share> commitments) {

    public WishFunds {
        commitments = List.copyOf(commitments);
    }

    /**
     * What one fund bears.
     *
     * @param unit the village by its quota, or the town
     * @param year the fund year
     */
    public record Share(
            CommitmentId commitment, FundUnit unit, int year, Money committed, Money ordered, Money paid, Money open) {

        private static Share of(Commitment commitment) {
            CommitmentState state = commitment.state();
            return new Share(
                    commitment.id(),
                    state.fund().unit(),
                    state.fund().year(),
                    state.committed().minus(state.released()),
                    state.ordered(),
                    state.paid(),
                    state.open());
        }
    }

    static WishFunds of(WishState wish, List<Commitment> commitments) {
        List<Share> shares = commitments.stream().map(Share::of).toList();
        return new WishFunds(
                sum(shares, Share::committed),
                sum(shares, Share::ordered),
                sum(shares, Share::paid),
                sum(shares, Share::open),
                wish.grant()
                        .unfoundedSince()
                        .map(since -> owedBack(wish.costSince(since), commitments))
                        .orElse(Money.ZERO),
                shares);
    }

    private static Money sum(List<Share> shares, Function<Share, Money> amount) {
        return shares.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    /** No more than was delivered on it: what another approval granted before stays. */
    private static Money owedBack(Money delivered, List<Commitment> commitments) {
        Money outstanding = commitments.stream()
                .flatMap(commitment -> commitment.state().payments().stream())
                .filter(payment -> payment.stage() != Payment.Stage.FAILED)
                .map(Payment::outstanding)
                .reduce(Money.ZERO, Money::plus);
        return outstanding.isMoreThan(delivered) ? delivered : outstanding;
    }
}
