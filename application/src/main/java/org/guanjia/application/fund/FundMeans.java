package org.guanjia.application.fund;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Means;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.DonationId;

/** Reads within a decision what a commitment can draw on. */
public final class FundMeans {

    private FundMeans() {}

    /** The balances of a fund, with all donations of which something is free there, under the rulebook of its year. */
    public static Means of(Transaction tx, EditionSet editions, FundYear year, Fund fund) {
        Rulebook rulebook = editions.rulebooks()
                .find(year.state().rulebook())
                .orElseThrow(() -> new IllegalStateException(year + " stands on an unknown rulebook"));
        List<AccountBalance> balances = tx.funds().balances(fund);
        Set<DonationId> given = balances.stream()
                .filter(balance -> !balance.in(Pot.AVAILABLE).isZero())
                .flatMap(balance -> balance.account().donation().stream())
                .collect(Collectors.toSet());
        return new Means(
                year,
                rulebook,
                balances,
                given.isEmpty() ? List.of() : tx.funds().donations(given));
    }
}
