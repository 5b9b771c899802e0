package org.guanjia.application.fund;

import java.util.List;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;

/** Matching of project money that a town keeps back for additions, or frees again (F-04). */
record ReserveMove(FundYearId year, MoneySource source, Money amount) {

    private static final List<MoneySource> SOURCES =
            List.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH);

    ReserveMove {
        if (!SOURCES.contains(source)) {
            throw FundDesk.notOneOf("source", SOURCES);
        }
    }

    static ReserveMove read(String year, String source, String amount) {
        return new ReserveMove(FundYearId.parse(year), MoneySource.valueOf(source), Money.parseYuan(amount));
    }

    /**
     * The town's own account of that matching.
     *
     * @throws Refusal.InvalidInput if the year is of another programme
     */
    FundAccount accountIn(FundYear found) {
        if (found.state().programme() != Programme.MICRO_PROJECTS) {
            throw FundDesk.notOneOf("fundYear", List.of(Programme.MICRO_PROJECTS));
        }
        return FundAccount.of(found.fundOf(FundUnit.of(year.town())), source);
    }
}
