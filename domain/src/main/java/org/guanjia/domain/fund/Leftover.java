package org.guanjia.domain.fund;

import java.util.List;
import org.guanjia.domain.shared.Money;

/**
 * What lies in an account when its year is closed, free or as a reserve: it goes over into the next year, free.
 *
 * @param pot available or reserve
 */
public record Leftover(FundAccount account, Pot pot, Money amount) {

    /** Out of the closing year and into the other one, of the same unit and source. */
    List<Posting> postings(int nextYear) {
        Fund next = account.fund().in(nextYear);
        return List.of(
                Posting.with(next, account, pot, Pot.ELSEWHERE, amount),
                Posting.with(account.fund(), account.in(next), Pot.ELSEWHERE, Pot.AVAILABLE, amount));
    }
}
