package org.guanjia.application.wish;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.fund.FundMeans;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.fund.Commitments;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.Part;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.CityTime;

/**
 * What an act on a wish does to its money, in the same transaction: what stands granted is committed, what is delivered
 * is ordered to be paid, and what is not needed any more goes back (F-05). What a village decides is drawn on its own quota,
 * all else on the fund of the town's charity (W-03).
 *
 * <p>Of no use after its transaction, and for one thread.
 */
final class WishMoney {

    private final Transaction tx;
    private final EditionSet editions;
    private final Ulids ulids;
    private final Instant recordedAt;
    private final Map<Integer, Optional<FundYear>> years = new HashMap<>();

    WishMoney(Transaction tx, EditionSet editions, Ulids ulids, Instant recordedAt) {
        this.tx = tx;
        this.editions = editions;
        this.ulids = ulids;
        this.recordedAt = recordedAt;
    }

    /**
     * What becomes of the commitments of a wish with an act on it; nothing where it does not touch its money.
     *
     * @param payee who is paid for what the act delivers
     * @throws Refusal.RuleBroken F-05 with both figures if less can be drawn on, or is open, than it takes; F-13 if nobody opened
     *     the fund year, or its money is not spent any more
     */
    List<? extends Outcome<?, ?>> following(WishState before, Outcome<Wish, WishEvent> act, Recipient payee) {
        WishState after = act.state().state();
        Money cost = costOf(act.events());
        Optional<Money> borne = after.borneByFund();
        if (borne.isEmpty() || (cost.isZero() && borne.equals(before.borneByFund()))) {
            return List.of();
        }
        Instant at = act.events().get(0).occurredAt();
        Commitments standing = Commitments.of(
                before.grant().amount().isPresent()
                        ? tx.funds().commitmentsOf(act.state().id())
                        : List.of());
        Commitments paid = cost.isZero() ? standing : standing.pay(cost, payee, yearsOf(act.state()), at);
        return level(act.state(), paid, borne.get(), at).outcomes();
    }

    private static Money costOf(List<WishEvent> events) {
        return events.stream()
                .filter(DeliveryEvent.PartDelivered.class::isInstance)
                .map(DeliveryEvent.PartDelivered.class::cast)
                .map(DeliveryEvent.PartDelivered::part)
                .map(Part::cost)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Lets exactly so much be open that together with what was spent it is what the fund bears. */
    private Commitments level(Wish wish, Commitments standing, Money borne, Instant at) {
        Money spent = standing.spent();
        Money needed = borne.isMoreThan(spent) ? borne.minus(spent) : Money.ZERO;
        Money open = standing.open();
        if (open.isMoreThan(needed)) {
            return standing.release(open.minus(needed), at);
        }
        return needed.isMoreThan(open) ? commit(wish, standing, needed.minus(open), at) : standing;
    }

    private Commitments commit(Wish wish, Commitments standing, Money amount, Instant at) {
        TownCode town = wish.id().town();
        Instant booked = yearAt(town, at).filter(year -> year.isOpenOn(at)).isPresent() ? at : recordedAt;
        FundYear year = opened(town, CityTime.dateOf(booked).getYear());
        Fund fund = year.fundOf(
                wish.state().isGrantedByVillage()
                        ? FundUnit.of(wish.state().custody().village())
                        : FundUnit.of(town));
        CommitmentId id = new CommitmentId(town, ulids.next(recordedAt));
        return standing.commit(id, spendingOn(wish), fund, amount, FundMeans.of(tx, editions, year, fund), booked);
    }

    private static Spending spendingOn(Wish wish) {
        return new Spending(
                new Subject.OfWish(wish.id()),
                Optional.of(wish.state().custody().village()),
                Optional.of(wish.state().need().kind()),
                Optional.empty(),
                Optional.of(wish.state().need().field()));
    }

    private IntFunction<FundYear> yearsOf(Wish wish) {
        return year -> opened(wish.id().town(), year);
    }

    private FundYear opened(TownCode town, int year) {
        return FundYear.requireOpened(town, Programme.WISHES, year, id -> year(town, year));
    }

    private Optional<FundYear> yearAt(TownCode town, Instant at) {
        return year(town, CityTime.dateOf(at).getYear());
    }

    private Optional<FundYear> year(TownCode town, int year) {
        return years.computeIfAbsent(year, asked -> tx.funds().year(FundYear.idOf(town, Programme.WISHES, asked)));
    }
}
