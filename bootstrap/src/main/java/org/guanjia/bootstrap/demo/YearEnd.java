package org.guanjia.bootstrap.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.CityTime;

/**
 * How the fund year of one town ends: what is open goes on into the next year, the year is settled, city money that was not
 * spent goes back (F-08), and the year is closed (F-13).
 */
public final class YearEnd {

    /** The town whose year is told of. */
    public static final Official CHARITY = Official.TOWN_CHARITY;

    private static final String SOURCE = "CITY_CHARITY";
    private static final String SURPLUS = "F-08";
    private static final String VOUCHER = "虚构示例：仅供演示的退款凭证 (fictitious)";

    private final Guanjia guanjia;
    private final StoryClock clock;
    private final int year;

    YearEnd(Guanjia guanjia, StoryClock clock, int year) {
        this.guanjia = guanjia;
        this.clock = clock;
        this.year = year;
    }

    void tell() {
        reach(LocalDate.of(year, 12, 31));
        reach(LocalDate.of(year + 1, 1, 4));
        Treasury.fill(guanjia, year + 1);
        Treasury.carryOver(guanjia, year);
        guanjia.funds().settle(CHARITY.actor(), new SettleFundYear.Command(fundYear()));
        reach(LocalDate.of(year + 1, 1, 12));
        guanjia.funds()
                .returnSurplus(
                        CHARITY.actor(),
                        new ReturnSurplus.Command(
                                fundYear(), SOURCE, surplus().toYuanText(), Optional.empty(), VOUCHER));
        reach(LocalDate.of(year + 1, 2, 1));
        guanjia.yearEnd().close(CHARITY.actor(), new CloseFundYear.Command(fundYear()));
        guanjia.tick();
    }

    private void reach(LocalDate day) {
        clock.reach(day.atTime(10, 0).atZone(CityTime.ZONE).toInstant());
        guanjia.tick();
        Treasury.confirm(guanjia);
    }

    private Money surplus() {
        return guanjia
                .yearEnd()
                .obligations(
                        CHARITY.actor(),
                        new ListObligations.Query(
                                CHARITY.town().text(),
                                Optional.of(year),
                                Optional.empty(),
                                Optional.of(SURPLUS),
                                Optional.empty()))
                .obligations()
                .stream()
                .map(owed -> owed.owed())
                .reduce(Money.ZERO, Money::plus);
    }

    private String fundYear() {
        return FundYear.idOf(CHARITY.town(), Programme.WISHES, year).text();
    }
}
