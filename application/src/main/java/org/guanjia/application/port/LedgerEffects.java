package org.guanjia.application.port;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.MoneyEvent;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Outcome;

/** What the money events of a decision make true in the ledger: nobody says it beside them. */
record LedgerEffects(List<Outcome<?, ?>> outcomes) {

    /** The effects given and those that follow from the outcomes, each once. */
    List<Effect> besides(List<Effect> effects) {
        List<Effect> following = outcomes.stream().flatMap(LedgerEffects::of).toList();
        return following.isEmpty()
                ? List.copyOf(effects)
                : Stream.concat(effects.stream(), following.stream()).distinct().toList();
    }

    private static Stream<Effect> of(Outcome<?, ?> outcome) {
        Stream.Builder<Effect> effects = Stream.builder();
        long version = outcome.versionBefore();
        for (Event event : outcome.events()) {
            version++;
            PostingCause cause = new PostingCause(outcome.state().id(), version);
            if (event instanceof MoneyEvent money && !money.postings().isEmpty()) {
                opened(money).forEach(effects);
                effects.add(new Posted(cause, money.postings(), money.reverses()));
            }
            ofYear(outcome, event).forEach(effects);
            ofCommitment(cause, event).forEach(effects);
        }
        return effects.build();
    }

    /** Money comes into an account out of a contra pot before it can be anywhere else in it. */
    private static Stream<Effect> opened(MoneyEvent event) {
        return event.postings().stream()
                .filter(posting -> posting.from().isContra())
                .map(posting -> new AccountOpened(posting.account()));
    }

    /** An ordered payment goes to the bank, until its end is known. */
    private static Stream<Effect> ofCommitment(PostingCause cause, Event event) {
        if (!(cause.aggregate() instanceof CommitmentId id)) {
            return Stream.empty();
        }
        if (event instanceof CommitmentEvent.PaymentOrdered ordered) {
            return Stream.of(new PaymentQueued(new PaymentNumber(id, ordered.payment()), ordered.occurredAt()));
        }
        if (event instanceof CommitmentEvent.PaymentConfirmed confirmed) {
            return ended(id, confirmed.payment(), cause, Payment.Stage.CONFIRMED, event);
        }
        if (event instanceof CommitmentEvent.PaymentFailed failed) {
            return ended(id, failed.payment(), cause, Payment.Stage.FAILED, event);
        }
        if (event instanceof CommitmentEvent.ConfirmationReversed reversed) {
            return ended(id, reversed.payment(), cause, Payment.Stage.ORDERED, event);
        }
        return Stream.empty();
    }

    private static Stream<Effect> ended(
            CommitmentId id, int payment, PostingCause cause, Payment.Stage stage, Event event) {
        return Stream.of(new PaymentEnded(new PaymentNumber(id, payment), cause.version(), stage, event.occurredAt()));
    }

    private static Stream<Effect> ofYear(Outcome<?, ?> outcome, Event event) {
        if (!(outcome.state() instanceof FundYear year)) {
            return Stream.empty();
        }
        if (event instanceof FundYearEvent.AllocationReceived received) {
            return Stream.of(new ClearingArrived(year.id().town(), new PostingCause(received.allocation(), 1)));
        }
        if (event instanceof FundYearEvent.ReturnReceived received) {
            PostingCause sent = new PostingCause(
                    received.reference().year(), received.reference().version());
            return Stream.of(new ClearingArrived(year.id().town(), sent));
        }
        return Stream.empty();
    }
}
