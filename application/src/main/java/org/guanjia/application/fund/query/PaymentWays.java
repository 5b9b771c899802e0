package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guanjia.application.fund.query.PaymentTrail.Hop;
import org.guanjia.application.fund.query.PaymentTrail.Leg;
import org.guanjia.application.fund.query.PaymentTrail.Way;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.FundLedger;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.shared.Event;

/** Follows what was paid back to where it came from, as far as whoever asks may look. */
final class PaymentWays {

    private static final int MOST_ARRIVALS = 100;

    private final FundLedger ledger;
    private final Predicate<FundUnit> seen;
    private final BookWords words;

    /**
     * @param ledger at one moment
     * @param seen whose accounts may be followed
     */
    PaymentWays(FundLedger ledger, Predicate<FundUnit> seen, BookWords words) {
        this.ledger = ledger;
        this.seen = seen;
        this.words = words;
    }

    /** The way of one portion of a payment. */
    Way of(Portion portion, BookedPosting order, List<BookedPosting> acts) {
        Optional<Integer> payment = paymentOf(order.act());
        FundAccount account = portion.account();
        Sources sources = new Sources();
        sources.follow(account, order.entry().recordedAt());
        List<Hop> hops = new ArrayList<>(sources.hops);
        acts.stream()
                .filter(act -> act.entry().posting().account().equals(account)
                        && act.entry().posting().to() == Pot.COMMITTED
                        && paymentOf(act.act()).isEmpty())
                .forEach(act -> hops.add(Hop.of(Leg.COMMITMENT, act, words)));
        acts.stream()
                .filter(act -> paymentOf(act.act()).equals(payment) && isOf(account, act))
                .forEach(act -> hops.add(Hop.of(Leg.PAYMENT, act, words)));
        return new Way(
                account.source(),
                account.donation(),
                account.fund().unit(),
                account.fund().year(),
                portion.amount(),
                sources.leftOut,
                hops);
    }

    /** What came back after the year was closed is booked in a later one. */
    private static boolean isOf(FundAccount account, BookedPosting act) {
        FundAccount other = act.entry().posting().account();
        return other.equals(account)
                || (act.act() instanceof CommitmentEvent.Recovered
                        && other.equals(
                                account.in(account.fund().in(other.fund().year()))));
    }

    private static Optional<Integer> paymentOf(Event act) {
        if (act instanceof CommitmentEvent.PaymentOrdered it) {
            return Optional.of(it.payment());
        }
        if (act instanceof CommitmentEvent.PaymentConfirmed it) {
            return Optional.of(it.payment());
        }
        if (act instanceof CommitmentEvent.PaymentFailed it) {
            return Optional.of(it.payment());
        }
        if (act instanceof CommitmentEvent.ConfirmationReversed it) {
            return Optional.of(it.payment());
        }
        return act instanceof CommitmentEvent.Recovered it ? Optional.of(it.payment()) : Optional.empty();
    }

    /** What came into accounts, one account after the other; where it came from is told before it. */
    private final class Sources {

        private final List<Hop> hops = new ArrayList<>();
        private final Set<FundAccount> followed = new HashSet<>();
        private boolean leftOut;

        void follow(FundAccount account, Instant until) {
            if (!followed.add(account)) {
                return;
            }
            List<BookedPosting> arrivals = ledger.arrivals(account, until, MOST_ARRIVALS + 1);
            leftOut |= arrivals.size() > MOST_ARRIVALS;
            for (int i = Math.min(MOST_ARRIVALS, arrivals.size()) - 1; i >= 0; i--) {
                BookedPosting arrival = arrivals.get(i);
                Posting posting = arrival.entry().posting();
                posting.counterpart()
                        .filter(fund -> posting.from() == Pot.ELSEWHERE && seen.test(fund.unit()))
                        .ifPresent(
                                fund -> follow(account.in(fund), arrival.entry().recordedAt()));
                hops.add(Hop.of(Leg.SOURCE, arrival, words));
            }
        }
    }
}
