package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Money;

/** Pays in parts, and turns round what was confirmed by mistake. */
final class Paying {

    private Paying() {}

    static CommitmentEvent order(CommitmentState state, Money amount, Recipient recipient, FundYear year, Instant at) {
        Covering.requireSome(amount);
        year.requireOpenOn(at);
        List<Portion> open = Committing.open(state, line -> year.holds(line.account()));
        Committing.requireOpen(amount, open.stream().map(Portion::amount).reduce(Money.ZERO, Money::plus));
        return new CommitmentEvent.PaymentOrdered(
                state.payments().size() + 1, recipient, Drawing.take(amount, open), at);
    }

    static CommitmentEvent confirm(CommitmentState state, int payment, BankReference reference, Instant at) {
        Payment ordered = state.payment(payment);
        ordered.require(Payment.Stage.ORDERED, "CONFIRM_PAYMENT");
        return new CommitmentEvent.PaymentConfirmed(payment, ordered.portions(), Optional.of(reference), at);
    }

    static CommitmentEvent fail(
            CommitmentState state, int payment, FailureGround ground, Optional<BankReference> reference, Instant at) {
        Payment ordered = state.payment(payment);
        ordered.require(Payment.Stage.ORDERED, "FAIL_PAYMENT");
        return new CommitmentEvent.PaymentFailed(payment, ordered.portions(), Optional.of(ground), reference, at);
    }

    static CommitmentEvent reverse(CommitmentState state, int payment, FundYear year, Voucher voucher, Instant at) {
        Payment confirmed = state.payment(payment);
        confirmed.require(Payment.Stage.CONFIRMED, "REVERSE_CONFIRMATION");
        Recovering.requireYear(confirmed, year);
        Recovering.requireOutstanding(confirmed.amount(), confirmed);
        year.requireNotClosed();
        return new CommitmentEvent.ConfirmationReversed(
                payment, confirmed.bookedIn(), confirmed.portions(), voucher, at);
    }
}
