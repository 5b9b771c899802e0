package org.guanjia.application.fund;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.PastBalance;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.fund.UseRate;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** How much of their money towns used in the year before, by the ledger (F-09). */
record LastUse(FundViews views, FundLedger ledger, InstantSource clock) {

    /** The same figures, where somebody said it already; else with what the ledger tells, where that tells anything. */
    List<Indicators> in(List<Indicators> towns, FundYearId givenOutOf) {
        Set<TownCode> unsaid = towns.stream()
                .filter(town -> town.lastUse().isEmpty())
                .map(Indicators::town)
                .collect(Collectors.toSet());
        Map<TownCode, Percentage> used =
                views.year(givenOutOf).map(year -> used(unsaid, year)).orElseGet(Map::of);
        return towns.stream()
                .map(town -> town.lastUse().isPresent()
                        ? town
                        : town.withLastUse(Optional.ofNullable(used.get(town.town()))))
                .toList();
    }

    private Map<TownCode, Percentage> used(Set<TownCode> towns, FundYear ofCity) {
        int before = ofCity.state().year() - 1;
        Instant asOf = endOf(before);
        Map<TownCode, List<AccountBalance>> balances = ledger.balances(towns, before, asOf).stream()
                .map(PastBalance::levelled)
                .collect(Collectors.groupingBy(
                        balance -> balance.account().fund().unit().town()));
        return views.yearsAsOf(towns, asOf).stream()
                .filter(year -> year.state().year() == before
                        && year.state().programme() == ofCity.state().programme())
                .flatMap(year -> UseRate.of(
                                year, balances.getOrDefault(year.id().town(), List.of()))
                        .rate()
                        .stream()
                        .map(rate -> Map.entry(year.id().town(), rate)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was used in the year counts, or what was used so far. */
    private Instant endOf(int year) {
        Instant end = CityTime.endOf(LocalDate.of(year, 12, 31)).minusNanos(1_000);
        Instant now = clock.instant();
        return now.isBefore(end) ? now : end;
    }
}
