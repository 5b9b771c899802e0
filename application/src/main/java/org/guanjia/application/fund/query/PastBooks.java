package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.PastBalance;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.shared.TownCode;

/** What lay in the accounts of some towns at moments of the past: one question for each moment, however many towns ask. */
final class PastBooks {

    private final FundLedger ledger;
    private final Set<TownCode> towns;
    private final int year;
    private final Map<Instant, Map<TownCode, List<AccountBalance>>> known = new HashMap<>();

    /** Of all accounts of that fund year, over both programmes. */
    PastBooks(FundLedger ledger, Set<TownCode> towns, int year) {
        this.ledger = ledger;
        this.towns = towns;
        this.year = year;
    }

    List<AccountBalance> of(TownCode town, Instant asOf) {
        return known.computeIfAbsent(asOf, this::read).getOrDefault(town, List.of());
    }

    private Map<TownCode, List<AccountBalance>> read(Instant asOf) {
        return ledger.balances(towns, year, asOf).stream()
                .map(PastBalance::levelled)
                .collect(Collectors.groupingBy(
                        balance -> balance.account().fund().unit().town()));
    }
}
