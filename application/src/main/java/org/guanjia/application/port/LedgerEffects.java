package org.guanjia.application.port;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.MoneyEvent;
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
        }
        return effects.build();
    }

    /** Money comes into an account out of a contra pot before it can be anywhere else in it. */
    private static Stream<Effect> opened(MoneyEvent event) {
        return event.postings().stream()
                .filter(posting -> posting.from().isContra())
                .map(posting -> new AccountOpened(posting.account()));
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
