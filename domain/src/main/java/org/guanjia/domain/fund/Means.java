package org.guanjia.domain.fund;

import java.util.List;
import org.guanjia.domain.rulebook.Rulebook;

/**
 * What a commitment can draw on, as a decision sees it.
 *
 * @param year of the fund, whose rulebook this is
 * @param balances of the fund's accounts, designated donations included; others do not count
 * @param donations behind the accounts of designated donations; one that is not among them is not drawn on
 */
public record Means(FundYear year, Rulebook rulebook, List<AccountBalance> balances, List<Donation> donations) {

    public Means {
        balances = List.copyOf(balances);
        donations = List.copyOf(donations);
    }
}
