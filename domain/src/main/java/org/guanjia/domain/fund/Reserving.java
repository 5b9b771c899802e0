package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.ReserveBase;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;

/** Keeps a reserve back, and lets money go to villages and come back from them (F-04, F-14). */
@Enforces({"F-04.reserve-share", "F-04.reserve-base"})
final class Reserving {

    private Reserving() {}

    static FundYearEvent keep(
            FundYear year,
            FundAccount account,
            Money amount,
            MatchingStanding standing,
            Rulebook rulebook,
            List<AccountBalance> balances,
            Instant at) {
        requireOwnMatching(year, account);
        Covering.requireSome(amount);
        Percentage share = rulebook.find(FundParameters.RESERVE_SHARE).orElseThrow(() -> noReserve(rulebook));
        ReserveBase base = rulebook.find(FundParameters.RESERVE_BASE).orElseThrow(() -> noReserve(rulebook));
        requireMatched(standing, year);
        Money most = share.roundedDownOf(baseOf(year, base));
        Money together = year.state().reserve().plus(amount);
        if (together.isMoreThan(most)) {
            throw FundProvision.BEYOND_SHARE.refusal(Map.of(
                    "share", share.text(),
                    "most", most.toYuanText(),
                    "kept", year.state().reserve().toYuanText(),
                    "asked", amount.toYuanText()));
        }
        Covering.require(amount, account, Pot.AVAILABLE, balances);
        return new FundYearEvent.ReserveKept(account, amount, at);
    }

    private static Money baseOf(FundYear year, ReserveBase base) {
        return switch (base) {
            case MATCHING -> year.state().received(MatchingStanding.MATCHING::contains);
            case ALL -> year.state().received(source -> true);
        };
    }

    private static Refusal noReserve(Rulebook rulebook) {
        return FundProvision.NO_RESERVE.refusal(Map.of("rulebook", rulebook.id().text()));
    }

    private static void requireMatched(MatchingStanding standing, FundYear year) {
        Money owed = standing.owed()
                .orElseThrow(() -> FundProvision.CLASS_UNKNOWN.refusal(
                        Map.of("town", year.id().town().text())));
        if (owed.isMoreThan(standing.met())) {
            throw FundProvision.NOT_MATCHED.refusal(
                    Map.of("owed", owed.toYuanText(), "met", standing.met().toYuanText()));
        }
    }

    static FundYearEvent giveUp(
            FundYear year, FundAccount account, Money amount, List<AccountBalance> balances, Instant at) {
        requireOwnMatching(year, account);
        Covering.requireSome(amount);
        Covering.require(amount, account, Pot.RESERVE, balances);
        return new FundYearEvent.ReserveGivenUp(account, amount, at);
    }

    private static void requireOwnMatching(FundYear year, FundAccount account) {
        Covering.requireSource(
                account.source(), List.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH));
        if (!year.holds(account)
                || account.fund().unit().village().isPresent()
                || account.fund().programme() != Programme.MICRO_PROJECTS) {
            throw new IllegalArgumentException("No reserve of " + account + " in " + year);
        }
    }

    static FundYearEvent transfer(FundYear year, Transfer transfer, List<AccountBalance> balances, Instant at) {
        if (!year.holds(transfer.from())) {
            throw new IllegalArgumentException("Not of " + year + ": " + transfer);
        }
        Covering.require(transfer.amount(), transfer.from(), transfer.pot(), balances);
        return new FundYearEvent.Transferred(transfer, at);
    }
}
