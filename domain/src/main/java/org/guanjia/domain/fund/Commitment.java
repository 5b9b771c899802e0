package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;

/**
 * Money promised to a case or purpose, and its way to whoever is paid. It remembers to the fen which account each part was
 * drawn from, through payments in parts, releases, failures, recoveries and years, and gives it back there.
 *
 * <p>No act can use more than was committed (F-05). Each is refused with {@link Refusal.InvalidInput} where it lies before
 * what is already on record, with {@link Refusal.Conflict} of reason out of order where a payment's stage does not allow it,
 * and with {@link Refusal.RuleBroken} as its own rules say.
 */
public final class Commitment implements Aggregate<Commitment, CommitmentEvent> {

    private final CommitmentId id;
    private final long version;
    private final CommitmentState state;

    private Commitment(CommitmentId id, long version, CommitmentState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /**
     * Commits money in the order that the rulebook lays down (F-11).
     *
     * @param fund whose money it is, of the programme of the subject
     * @throws Refusal.InvalidInput if it is nothing
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less can be drawn on
     */
    public static Outcome<Commitment, CommitmentEvent> commit(
            CommitmentId id, Spending spending, Fund fund, Money amount, Means means, Instant at) {
        CommitmentEvent committed = Committing.commit(id, spending, fund, amount, means, at);
        return new Outcome<>(fold(id, List.of(committed)), List.of(committed));
    }

    /**
     * The commitment that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not make it, or a later one does again
     */
    public static Commitment fold(CommitmentId id, List<CommitmentEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof CommitmentEvent.Committed committed)) {
            throw new IllegalArgumentException("Commitment " + id + " was never made");
        }
        Commitment commitment = new Commitment(id, 1, committed.birth());
        for (CommitmentEvent event : events.subList(1, events.size())) {
            commitment = commitment.apply(event);
        }
        return commitment;
    }

    /** The commitment as a store kept it. */
    public static Commitment restore(CommitmentId id, long version, CommitmentState state) {
        return new Commitment(id, version, state);
    }

    @Override
    public Commitment apply(CommitmentEvent event) {
        return new Commitment(id, version + 1, event.on(state, version + 1).at(event.occurredAt()));
    }

    /**
     * Commits more, by a new approval.
     *
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less can be drawn on
     */
    public Outcome<Commitment, CommitmentEvent> increase(Money amount, Means means, Instant at) {
        return act(at, it -> Committing.increase(it, amount, means, at));
    }

    /**
     * Gives back what is not needed, first what was drawn last.
     *
     * @throws Refusal.RuleBroken F-05 with both figures if less is open
     */
    public Outcome<Commitment, CommitmentEvent> release(Money amount, Instant at) {
        return act(at, it -> Committing.release(it, amount, at));
    }

    /**
     * Orders a payment, first of what was drawn first. Its number is the next one.
     *
     * @param year whose money it is paid with
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less of its money is open
     */
    public Outcome<Commitment, CommitmentEvent> orderPayment(
            Money amount, Recipient recipient, FundYear year, Instant at) {
        return act(at, it -> Paying.order(it, amount, recipient, year, at));
    }

    /** Notes that an ordered payment reached its recipient. */
    public Outcome<Commitment, CommitmentEvent> confirmPayment(int payment, BankReference reference, Instant at) {
        return act(at, it -> Paying.confirm(it, payment, reference, at));
    }

    /** Notes that an ordered payment did not reach its recipient: its money is committed as before. */
    public Outcome<Commitment, CommitmentEvent> failPayment(
            int payment, FailureGround ground, Optional<BankReference> reference, Instant at) {
        return act(at, it -> Paying.fail(it, payment, ground, reference, at));
    }

    /**
     * Turns round a confirmation that was a mistake; the payment is ordered again.
     *
     * @param year whose money it was paid with
     * @throws Refusal.RuleBroken F-13 if the year is closed, F-14 if something of it was recovered or written off
     */
    public Outcome<Commitment, CommitmentEvent> reverseConfirmation(
            int payment, FundYear year, Voucher voucher, Instant at) {
        return act(at, it -> Paying.reverse(it, payment, year, voucher, at));
    }

    /**
     * Takes back from the recipient, first what was drawn last (F-14). Where the payment's year is closed it is booked in
     * the current one.
     *
     * @param year whose money it was paid with
     * @param current the year that takes it where that one is closed
     * @throws Refusal.RuleBroken F-14 with both figures if less is outstanding, F-13 if both years are closed
     */
    public Outcome<Commitment, CommitmentEvent> recover(
            int payment, Money amount, FundYear year, FundYear current, Voucher voucher, Instant at) {
        return act(at, it -> Recovering.recover(it, payment, amount, year, current, voucher, at));
    }

    /**
     * Decides not to ask for a part of a payment any more.
     *
     * @throws Refusal.RuleBroken F-14 with both figures if less is outstanding
     */
    public Outcome<Commitment, CommitmentEvent> writeOff(int payment, Money amount, Voucher voucher, Instant at) {
        return act(at, it -> Recovering.writeOff(it, payment, amount, voucher, at));
    }

    /**
     * Takes what is open into the next year, by a dated decision (F-13).
     *
     * @param from the year that is over
     * @param next the year after it
     * @throws Refusal.RuleBroken F-13 if the one year is not over or the other is not open, F-05 if nothing is open
     */
    public Outcome<Commitment, CommitmentEvent> carryOver(FundYear from, FundYear next, Voucher decision, Instant at) {
        return act(at, it -> Committing.carryOver(it, from, next, decision, at));
    }

    private Outcome<Commitment, CommitmentEvent> act(Instant at, Function<CommitmentState, CommitmentEvent> decision) {
        if (at.isBefore(state.latest())) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ " + state.latest())
                    .at("occurredAt")));
        }
        return then(List.of(decision.apply(state)));
    }

    @Override
    public CommitmentId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public CommitmentState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Commitment that
                && id.equals(that.id)
                && version == that.version
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "Commitment " + id + " version " + version + " open " + state.open() + " of " + state.committed();
    }
}
