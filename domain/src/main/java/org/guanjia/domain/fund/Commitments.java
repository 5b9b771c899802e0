package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;

/**
 * All that is committed for one subject, of whichever funds, while one decision moves it: paid is first what was committed
 * first, given back first what was committed last. Immutable; an act yields what stands after it.
 *
 * <p>What happened before the latest that is on record of a commitment is booked at that moment.
 */
public final class Commitments {

    private final List<Commitment> standing;
    private final Map<CommitmentId, Outcome<Commitment, CommitmentEvent>> acts;

    private Commitments(List<Commitment> standing, Map<CommitmentId, Outcome<Commitment, CommitmentEvent>> acts) {
        this.standing = List.copyOf(standing);
        this.acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }

    /** Those of a subject, as they stand. */
    public static Commitments of(List<Commitment> standing) {
        return new Commitments(
                standing.stream()
                        .sorted(Comparator.comparing(
                                commitment -> commitment.id().text()))
                        .toList(),
                Map.of());
    }

    /** Committed still, and neither ordered nor paid. */
    public Money open() {
        return sum(CommitmentState::open);
    }

    /** Ordered or paid. */
    public Money spent() {
        return sum(CommitmentState::ordered).plus(sum(CommitmentState::paid));
    }

    private Money sum(Function<CommitmentState, Money> amount) {
        return standing.stream().map(one -> amount.apply(one.state())).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Orders a payment, of every commitment that it takes one.
     *
     * @param years the fund year of the commitments' programme
     * @throws Refusal.RuleBroken F-05 with both figures if less is open, F-13 if it is of a year that is not open
     */
    public Commitments pay(Money amount, Recipient recipient, IntFunction<FundYear> years, Instant at) {
        return each(
                standing,
                amount,
                (commitment, part) -> commitment.orderPayment(
                        part, recipient, years.apply(commitment.state().fund().year()), notBefore(commitment, at)));
    }

    /**
     * Gives back what is not needed.
     *
     * @throws Refusal.RuleBroken F-05 with both figures if less is open
     */
    public Commitments release(Money amount, Instant at) {
        List<Commitment> lastFirst = new ArrayList<>(standing);
        Collections.reverse(lastFirst);
        return each(lastFirst, amount, (commitment, part) -> commitment.release(part, notBefore(commitment, at)));
    }

    /**
     * Commits more of a fund, with what there is of it already or on its own.
     *
     * @param id of a new commitment, where it takes one
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less can be drawn on
     */
    public Commitments commit(CommitmentId id, Spending spending, Fund fund, Money amount, Means means, Instant at) {
        Optional<Commitment> sameFund = standing.stream()
                .filter(commitment -> commitment.state().fund().equals(fund))
                .reduce((earlier, later) -> later);
        return then(sameFund.map(commitment -> commitment.increase(amount, means, notBefore(commitment, at)))
                .orElseGet(() -> Commitment.commit(id, spending, fund, amount, means, at)));
    }

    /** What the acts came to, one of each commitment that they touched. */
    public List<Outcome<Commitment, CommitmentEvent>> outcomes() {
        return List.copyOf(acts.values());
    }

    /** An act on one commitment, for so much of the amount as is open of it. */
    @FunctionalInterface
    private interface Act {
        Outcome<Commitment, CommitmentEvent> on(Commitment commitment, Money part);
    }

    private Commitments each(List<Commitment> order, Money amount, Act act) {
        Committing.requireOpen(amount, open());
        Commitments after = this;
        Money left = amount;
        for (Commitment commitment : order) {
            Money open = commitment.state().open();
            Money part = open.isMoreThan(left) ? left : open;
            if (!part.isZero()) {
                after = after.then(act.on(commitment, part));
                left = left.minus(part);
            }
        }
        return after;
    }

    private Commitments then(Outcome<Commitment, CommitmentEvent> act) {
        CommitmentId id = act.state().id();
        Map<CommitmentId, Outcome<Commitment, CommitmentEvent>> more = new LinkedHashMap<>(acts);
        more.merge(id, act, Outcome::and);
        List<Commitment> after = new ArrayList<>(standing);
        after.removeIf(commitment -> commitment.id().equals(id));
        after.add(act.state());
        after.sort(Comparator.comparing(commitment -> commitment.id().text()));
        return new Commitments(after, more);
    }

    private static Instant notBefore(Commitment commitment, Instant at) {
        Instant latest = commitment.state().latest();
        return at.isBefore(latest) ? latest : at;
    }
}
