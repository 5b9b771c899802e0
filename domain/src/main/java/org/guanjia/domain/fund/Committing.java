package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.CityTime;

/** Commits, commits more, gives back and carries over. */
final class Committing {

    private Committing() {}

    static CommitmentEvent commit(
            CommitmentId id, Spending spending, Fund fund, Money amount, Means means, Instant at) {
        if (!id.town().equals(fund.unit().town())
                || fund.programme() != spending.subject().programme()) {
            throw new IllegalArgumentException("Commitment " + id + " draws on " + fund + " for " + spending);
        }
        requireMeans(fund, amount, means, at);
        return new CommitmentEvent.Committed(spending, fund, Drawing.draw(amount, spending, fund, means, 0), at);
    }

    static CommitmentEvent increase(CommitmentState state, Money amount, Means means, Instant at) {
        requireMeans(state.fund(), amount, means, at);
        return new CommitmentEvent.Increased(
                Drawing.draw(
                        amount,
                        state.spending(),
                        state.fund(),
                        means,
                        state.lines().size()),
                at);
    }

    private static void requireMeans(Fund fund, Money amount, Means means, Instant at) {
        if (!means.year().fundOf(fund.unit()).equals(fund)
                || !means.year().state().rulebook().equals(means.rulebook().id())) {
            throw new IllegalArgumentException(means.year() + " and " + means.rulebook() + " are not of " + fund);
        }
        Covering.requireSome(amount);
        means.year().requireOpenOn(at);
    }

    static CommitmentEvent release(CommitmentState state, Money amount, Instant at) {
        Covering.requireSome(amount);
        List<Portion> lastFirst = new ArrayList<>(open(state, line -> true));
        Collections.reverse(lastFirst);
        requireOpen(amount, state.open());
        return new CommitmentEvent.Released(Drawing.take(amount, lastFirst), at);
    }

    static void requireOpen(Money asked, Money open) {
        if (asked.isMoreThan(open)) {
            throw FundProvision.BEYOND_COMMITMENT.refusal(
                    Map.of("open", open.toYuanText(), "asked", asked.toYuanText()));
        }
    }

    static CommitmentEvent carryOver(
            CommitmentState state, FundYear from, FundYear next, Voucher decision, Instant at) {
        if (!next.fundOf(state.fund().unit())
                .equals(from.fundOf(state.fund().unit()).in(from.state().year() + 1))) {
            throw new IllegalArgumentException(next + " does not follow " + from);
        }
        from.requireNotClosed();
        if (CityTime.dateOf(at).getYear() <= from.state().year()) {
            throw FundProvision.YEAR_NOT_OVER.refusal(
                    Map.of("year", Integer.toString(from.state().year())));
        }
        next.requireOpenOn(at);
        List<Portion> open = open(state, line -> from.holds(line.account()));
        if (open.isEmpty()) {
            requireOpen(new Money(1), Money.ZERO);
        }
        return new CommitmentEvent.CarriedOver(open, next.state().year(), decision, at);
    }

    /** What is open of those lines, in the order in which they were drawn. */
    static List<Portion> open(CommitmentState state, Predicate<CommitmentLine> which) {
        List<CommitmentLine> lines = state.lines();
        return IntStream.range(0, lines.size())
                .filter(i -> which.test(lines.get(i)) && !lines.get(i).open().isZero())
                .mapToObj(i -> new Portion(
                        i,
                        lines.get(i).account(),
                        lines.get(i).drawnFrom(),
                        lines.get(i).open()))
                .toList();
    }
}
