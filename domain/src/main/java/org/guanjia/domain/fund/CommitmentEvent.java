package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;

/** What happens to a commitment. */
public sealed interface CommitmentEvent extends MoneyEvent {

    /**
     * The state after it.
     *
     * @param version of the commitment after it
     */
    CommitmentState on(CommitmentState state, long version);

    private static List<Posting> moved(List<Portion> portions, Pot from, Pot to) {
        return portions.stream().map(portion -> portion.moved(from, to)).toList();
    }

    private static List<Posting> drawn(List<Portion> portions) {
        return portions.stream()
                .map(portion -> portion.moved(portion.drawnFrom(), Pot.COMMITTED))
                .toList();
    }

    /** Money was promised. */
    record Committed(Spending spending, Fund fund, List<Portion> drawn, Instant occurredAt) implements CommitmentEvent {

        public Committed {
            drawn = List.copyOf(drawn);
        }

        CommitmentState birth() {
            return new CommitmentState(spending, fund, List.of(), List.of(), occurredAt).drawing(drawn);
        }

        @Override
        public List<Posting> postings() {
            return CommitmentEvent.drawn(drawn);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            throw new IllegalArgumentException("Commitment is made only once");
        }
    }

    /** More was promised by a new approval. */
    record Increased(List<Portion> drawn, Instant occurredAt) implements CommitmentEvent {

        public Increased {
            drawn = List.copyOf(drawn);
        }

        @Override
        public List<Posting> postings() {
            return CommitmentEvent.drawn(drawn);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.drawing(drawn);
        }
    }

    /** What is not needed went back where it was drawn from. */
    record Released(List<Portion> portions, Instant occurredAt) implements CommitmentEvent {

        public Released {
            portions = List.copyOf(portions);
        }

        @Override
        public List<Posting> postings() {
            return portions.stream()
                    .map(portion -> portion.moved(Pot.COMMITTED, portion.drawnFrom()))
                    .toList();
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(portions, CommitmentLine::release);
        }
    }

    /** A payment was ordered. */
    record PaymentOrdered(int payment, Recipient recipient, List<Portion> portions, Instant occurredAt)
            implements CommitmentEvent {

        public PaymentOrdered {
            portions = List.copyOf(portions);
        }

        @Override
        public List<Posting> postings() {
            return moved(portions, Pot.COMMITTED, Pot.ORDERED);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.with(Payment.ordered(payment, recipient, portions, version, occurredAt))
                    .changing(
                            portions,
                            (line, amount) -> line.withOrdered(line.ordered().plus(amount)));
        }
    }

    /**
     * It reached its recipient.
     *
     * @param reference by which the bank knows it; absent in what was noted before references were
     */
    record PaymentConfirmed(int payment, List<Portion> portions, Optional<BankReference> reference, Instant occurredAt)
            implements CommitmentEvent {

        public PaymentConfirmed {
            portions = List.copyOf(portions);
        }

        @Override
        public Optional<String> paper() {
            return reference.map(BankReference::text);
        }

        @Override
        public List<Posting> postings() {
            return moved(portions, Pot.ORDERED, Pot.PAID);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(payment, it -> it.confirmed(reference, version, occurredAt))
                    .changing(
                            portions,
                            (line, amount) -> line.withOrdered(line.ordered().minus(amount))
                                    .withPaid(line.paid().plus(amount)));
        }
    }

    /**
     * It did not reach its recipient.
     *
     * @param ground why; absent in what was noted before grounds were
     * @param reference by which the bank knows it, where there is one
     */
    record PaymentFailed(
            int payment,
            List<Portion> portions,
            Optional<FailureGround> ground,
            Optional<BankReference> reference,
            Instant occurredAt)
            implements CommitmentEvent {

        public PaymentFailed {
            portions = List.copyOf(portions);
        }

        @Override
        public Optional<String> paper() {
            return reference.map(BankReference::text);
        }

        @Override
        public List<Posting> postings() {
            return moved(portions, Pot.ORDERED, Pot.COMMITTED);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(payment, it -> it.failed(ground, reference, version, occurredAt))
                    .changing(
                            portions,
                            (line, amount) -> line.withOrdered(line.ordered().minus(amount)));
        }
    }

    /**
     * That it had reached its recipient was a mistake: its end is not known again.
     *
     * @param confirmedIn the version of the event that it turns round
     */
    record ConfirmationReversed(
            int payment, long confirmedIn, List<Portion> portions, Voucher voucher, Instant occurredAt)
            implements CommitmentEvent, Vouched {

        public ConfirmationReversed {
            portions = List.copyOf(portions);
        }

        @Override
        public List<Posting> postings() {
            return moved(portions, Pot.PAID, Pot.ORDERED);
        }

        @Override
        public Optional<Long> reverses() {
            return Optional.of(confirmedIn);
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(payment, it -> it.orderedAgain(version, occurredAt))
                    .changing(
                            portions,
                            (line, amount) -> line.withPaid(line.paid().minus(amount))
                                    .withOrdered(line.ordered().plus(amount)));
        }
    }

    /**
     * Money came back from the recipient (F-14).
     *
     * @param portions of the payment that it is, which name the old year
     * @param into the current year that it is booked in since the old one is closed (F-13)
     */
    record Recovered(int payment, List<Portion> portions, Optional<Integer> into, Voucher voucher, Instant occurredAt)
            implements CommitmentEvent, Vouched {

        public Recovered {
            portions = List.copyOf(portions);
        }

        @Override
        public List<Posting> postings() {
            return into.map(year -> portions.stream()
                            .map(portion -> Posting.within(
                                    portion.account()
                                            .in(portion.account().fund().in(year)),
                                    Pot.OUTSIDE,
                                    Pot.AVAILABLE,
                                    portion.amount()))
                            .toList())
                    .orElseGet(() -> moved(portions, Pot.PAID, Pot.AVAILABLE));
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(payment, it -> it.recover(portions));
        }
    }

    /** The town decided not to ask for it any more. */
    record WrittenOff(int payment, Money amount, Voucher voucher, Instant occurredAt)
            implements CommitmentEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of();
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            return state.changing(payment, it -> it.writeOff(amount));
        }
    }

    /**
     * A dated decision took what was open into the next year (F-08, F-13).
     *
     * @param portions of the old year; each is a line of its own in the new one
     */
    record CarriedOver(List<Portion> portions, int year, Voucher voucher, Instant occurredAt)
            implements CommitmentEvent, Vouched {

        public CarriedOver {
            portions = List.copyOf(portions);
        }

        @Override
        public List<Posting> postings() {
            return portions.stream()
                    .flatMap(portion -> {
                        FundAccount old = portion.account();
                        Fund next = old.fund().in(year);
                        return Stream.of(
                                Posting.with(next, old, Pot.COMMITTED, Pot.ELSEWHERE, portion.amount()),
                                Posting.with(old.fund(), old.in(next), Pot.ELSEWHERE, Pot.COMMITTED, portion.amount()));
                    })
                    .toList();
        }

        @Override
        public CommitmentState on(CommitmentState state, long version) {
            List<Portion> there = portions.stream()
                    .map(portion -> new Portion(
                            portion.line(),
                            portion.account().in(portion.account().fund().in(year)),
                            portion.drawnFrom(),
                            portion.amount()))
                    .toList();
            return state.changing(portions, CommitmentLine::carry)
                    .drawing(there)
                    .in(year);
        }
    }
}
