package org.guanjia.domain.fund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;

/** Decides which accounts a commitment draws on, and how much of each (F-10, F-11). */
@Enforces({"F-10.purpose-of-the-donor", "F-11.order-for-plan-and-wishes", "F-11.order-for-additions"})
final class Drawing {

    /** A reserve is matching that was kept back, and is drawn in the order of the matching. */
    private static final List<MoneySource> RESERVED =
            List.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH);

    private Drawing() {}

    /**
     * The portions that come to the amount, in the order of the rulebook; donations by age.
     *
     * @param lines how many the commitment has before
     * @throws Refusal.RuleBroken F-05 with both figures if all that it may draw on is less
     */
    static List<Portion> draw(Money amount, Spending spending, Fund fund, Means means, int lines) {
        List<Portion> drawable = drawable(spending, fund, means);
        Covering.requireEnough(amount, drawable.stream().map(Portion::amount).reduce(Money.ZERO, Money::plus));
        List<Portion> taken = take(amount, drawable);
        return IntStream.range(0, taken.size())
                .mapToObj(i -> new Portion(
                        lines + i,
                        taken.get(i).account(),
                        taken.get(i).drawnFrom(),
                        taken.get(i).amount()))
                .toList();
    }

    /** As much of the portions as comes to the amount, or all of them where they are less. */
    static List<Portion> take(Money amount, List<Portion> portions) {
        List<Portion> taken = new ArrayList<>();
        Money left = amount;
        for (Portion portion : portions) {
            Money part = portion.amount().isMoreThan(left) ? left : portion.amount();
            if (!part.isZero()) {
                taken.add(portion.of(part));
                left = left.minus(part);
            }
        }
        return taken;
    }

    private static List<Portion> drawable(Spending spending, Fund fund, Means means) {
        List<AccountBalance> own = means.balances().stream()
                .filter(balance -> balance.account().fund().equals(fund) && !balance.closed())
                .sorted(Comparator.comparing(balance ->
                        balance.account().donation().map(id -> id.ulid().text()).orElse("")))
                .toList();
        return orderFor(spending.subject(), means.rulebook()).stream()
                .flatMap(source -> of(source, own, spending, means.donations()))
                .filter(portion -> !portion.amount().isZero())
                .toList();
    }

    private static List<MoneySource> orderFor(Subject subject, Rulebook rulebook) {
        return rulebook.value(
                subject.fold(wish -> FundParameters.ORDER_FOR_PLAN_AND_WISHES, projects -> switch (projects.way()) {
                    case BATCH, POOL -> FundParameters.ORDER_FOR_PLAN_AND_WISHES;
                    case ADDITION -> FundParameters.ORDER_FOR_ADDITIONS;
                }));
    }

    private static Stream<Portion> of(
            MoneySource source, List<AccountBalance> balances, Spending spending, List<Donation> donations) {
        return switch (source) {
            case RESERVE -> RESERVED.stream().flatMap(matching -> in(matching, Pot.RESERVE, balances));
            case DESIGNATED_DONATION ->
                in(source, Pot.AVAILABLE, balances).filter(portion -> isMeant(portion, spending, donations));
            case CITY_FINANCE, CITY_CHARITY, TOWN_FINANCE_MATCH, TOWN_CHARITY_MATCH, VILLAGE_COLLECTIVE, SOCIAL ->
                in(source, Pot.AVAILABLE, balances);
        };
    }

    private static Stream<Portion> in(MoneySource source, Pot pot, List<AccountBalance> balances) {
        return balances.stream()
                .filter(balance -> balance.account().source() == source)
                .map(balance -> new Portion(0, balance.account(), pot, balance.in(pot)));
    }

    private static boolean isMeant(Portion portion, Spending spending, List<Donation> donations) {
        return donations.stream()
                .filter(donation -> portion.account()
                        .donation()
                        .filter(donation.id()::equals)
                        .isPresent())
                .anyMatch(donation -> donation.state().purpose().covers(spending));
    }
}
