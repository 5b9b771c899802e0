package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.FixedDay;
import org.guanjia.domain.worktime.WorkCalendar;

/** Ends a year: what is left goes back or over, and then nothing moves in it any more (F-08, F-13). */
@Enforces("F-13.settling-until")
final class Settling {

    private Settling() {}

    static boolean isOpen(FundYear year, Instant at) {
        return year.state().stage() == FundYearStage.OPEN
                && CityTime.dateOf(at).getYear() == year.state().year();
    }

    static void requireOpen(FundYear year, Instant at) {
        if (!isOpen(year, at)) {
            throw FundProvision.YEAR_NOT_OPEN.refusal(Map.of(
                    "year", Integer.toString(year.state().year()),
                    "stage", year.state().stage().word(),
                    "day", CityTime.dateOf(at).toString()));
        }
    }

    static void requireNotClosed(FundYear year) {
        if (year.state().stage() == FundYearStage.CLOSED) {
            throw FundProvision.YEAR_CLOSED.refusal(
                    Map.of("year", Integer.toString(year.state().year())));
        }
    }

    static FundYear requireOpened(Optional<FundYear> found, Programme programme, int year) {
        return found.orElseThrow(() -> FundProvision.YEAR_NOT_OPENED.refusal(
                Map.of("year", Integer.toString(year), "programme", programme.name())));
    }

    static FundYearEvent giveBack(
            FundYear year,
            FundAccount account,
            FundUnit city,
            Money amount,
            int forYear,
            Voucher voucher,
            List<AccountBalance> balances,
            Instant at) {
        Covering.requireSome(amount);
        Covering.requireSource(account.source(), Allocation.SOURCES);
        Receiving.requireNotLater(forYear, year.state().year());
        if (!year.holds(account)
                || account.fund().unit().village().isPresent()
                || !city.isCity()
                || !city.town().isOfSameCityAs(year.id().town())) {
            throw new IllegalArgumentException("No return of " + account + " in " + year + " to " + city);
        }
        Covering.require(amount, account, Pot.AVAILABLE, balances);
        return new FundYearEvent.SurplusReturned(account, city, amount, forYear, voucher, at);
    }

    static FundYearEvent settle(FundYear year, Instant at) {
        if (CityTime.dateOf(at).getYear() <= year.state().year()) {
            throw FundProvision.YEAR_NOT_OVER.refusal(
                    Map.of("year", Integer.toString(year.state().year())));
        }
        return new FundYearEvent.Settled(at);
    }

    static FundYearEvent close(
            FundYear year,
            FundYear next,
            List<AccountBalance> balances,
            Rulebook rulebook,
            WorkCalendar calendar,
            Instant at) {
        int nextYear = year.state().year() + 1;
        if (!next.id().equals(FundYear.idOf(year.id().town(), year.state().programme(), nextYear))) {
            throw new IllegalArgumentException(next + " does not follow " + year);
        }
        requireSettlingOver(year, rulebook, calendar, at);
        next.requireNotClosed();
        List<AccountBalance> own = balances.stream()
                .filter(balance -> year.holds(balance.account()))
                .toList();
        requireSettled(own);
        List<Leftover> leftovers = own.stream()
                .flatMap(balance -> Stream.of(Pot.AVAILABLE, Pot.RESERVE)
                        .map(pot -> new Leftover(balance.account(), pot, balance.in(pot))))
                .filter(leftover -> !leftover.amount().isZero())
                .toList();
        return new FundYearEvent.Closed(leftovers, nextYear, at);
    }

    private static void requireSettlingOver(FundYear year, Rulebook rulebook, WorkCalendar calendar, Instant at) {
        FixedDay last = FixedDay.of(
                rulebook.value(FundParameters.SETTLING_UNTIL), year.state().year() + 1);
        boolean over = Deadline.of(at, last, calendar)
                .due()
                .map(due -> !at.isBefore(due))
                .orElseGet(() -> CityTime.dateOf(at).isAfter(last.date()));
        if (!over) {
            throw FundProvision.SETTLING_NOT_OVER.refusal(Map.of("until", last.text()));
        }
    }

    private static void requireSettled(List<AccountBalance> balances) {
        Money committed = together(balances, Pot.COMMITTED);
        Money ordered = together(balances, Pot.ORDERED);
        if (!committed.isZero() || !ordered.isZero()) {
            throw FundProvision.NOT_SETTLED.refusal(
                    Map.of("committed", committed.toYuanText(), "ordered", ordered.toYuanText()));
        }
    }

    static Money together(List<AccountBalance> balances, Pot pot) {
        return balances.stream().map(balance -> balance.in(pot)).reduce(Money.ZERO, Money::plus);
    }
}
