package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;

/** Takes paid money back from its recipient, or decides that it is not asked back (F-14). */
@Enforces("F-14")
final class Recovering {

    private Recovering() {}

    static CommitmentEvent recover(
            CommitmentState state,
            int payment,
            Money amount,
            FundYear year,
            FundYear current,
            Voucher voucher,
            Instant at) {
        Payment confirmed = state.payment(payment);
        confirmed.require(Payment.Stage.CONFIRMED, "RECOVER");
        requireYear(confirmed, year);
        Covering.requireSome(amount);
        requireOutstanding(amount, confirmed);
        List<Portion> portions = Drawing.take(amount, notRecovered(confirmed));
        if (year.state().stage() != FundYearStage.CLOSED) {
            return new CommitmentEvent.Recovered(payment, portions, Optional.empty(), voucher, at);
        }
        if (!current.id().town().equals(year.id().town())
                || current.state().programme() != year.state().programme()) {
            throw new IllegalArgumentException(current + " cannot take what is recovered of " + year);
        }
        current.requireNotClosed();
        return new CommitmentEvent.Recovered(
                payment, portions, Optional.of(current.state().year()), voucher, at);
    }

    static void requireYear(Payment payment, FundYear year) {
        if (!year.holds(payment.portions().get(0).account())) {
            throw new IllegalArgumentException("Payment " + payment.number() + " is not of " + year);
        }
    }

    static void requireOutstanding(Money asked, Payment payment) {
        if (asked.isMoreThan(payment.outstanding())) {
            throw FundProvision.BEYOND_PAID.refusal(
                    Map.of("outstanding", payment.outstanding().toYuanText(), "asked", asked.toYuanText()));
        }
    }

    /** What did not come back of each portion, last drawn first. */
    private static List<Portion> notRecovered(Payment payment) {
        List<Portion> left = new ArrayList<>();
        for (int i = payment.portions().size() - 1; i >= 0; i--) {
            Portion portion = payment.portions().get(i);
            left.add(portion.of(portion.amount().minus(payment.recovered().get(i))));
        }
        return left;
    }

    static CommitmentEvent writeOff(CommitmentState state, int payment, Money amount, Voucher voucher, Instant at) {
        Payment confirmed = state.payment(payment);
        confirmed.require(Payment.Stage.CONFIRMED, "WRITE_OFF");
        Covering.requireSome(amount);
        requireOutstanding(amount, confirmed);
        return new CommitmentEvent.WrittenOff(payment, amount, voucher, at);
    }
}
