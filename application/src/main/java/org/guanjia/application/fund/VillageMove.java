package org.guanjia.application.fund;

import java.util.Arrays;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Transfer;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;

/** Free money of one source on its way between a town's own account and one of a village of it. */
record VillageMove(FundYearId year, VillageCode village, MoneySource source, Money amount, Voucher voucher) {

    /** What a donor named, and what is kept back, goes to no village as it is. */
    private static final List<MoneySource> SOURCES = Arrays.stream(MoneySource.values())
            .filter(source -> source != MoneySource.DESIGNATED_DONATION && source != MoneySource.RESERVE)
            .toList();

    VillageMove {
        if (!SOURCES.contains(source)) {
            throw FundDesk.notOneOf("source", SOURCES);
        }
    }

    static VillageMove read(String year, String village, String source, String amount, String voucher) {
        return new VillageMove(
                FundYearId.parse(year),
                new VillageCode(village),
                MoneySource.valueOf(source),
                Money.parseYuan(amount),
                new Voucher(voucher));
    }

    /**
     * What moving it comes to.
     *
     * @throws Refusal.InvalidInput if the village is none of the town's, or the year of another programme
     * @throws Refusal.RuleBroken F-05 with both figures if less lies there
     */
    Changes made(Transfer.Kind kind, Transaction tx, FundDesk desk, Actor actor, Call<?> call) {
        FundYear found = FundDesk.year(tx, year, call);
        FundUnit unit = desk.unitOf(year.town(), FundUnit.of(village), "village");
        if (!kind.programmes().contains(found.state().programme())) {
            throw FundDesk.notOneOf("fundYear", kind.programmes());
        }
        FundUnit town = FundUnit.of(year.town());
        boolean back = kind == Transfer.Kind.TAKEN_BACK;
        FundAccount from = FundAccount.of(found.fundOf(back ? unit : town), source);
        Transfer transfer = new Transfer(kind, from, back ? town : unit, Pot.AVAILABLE, amount, voucher);
        return Changes.by(actor, desk.now(), found.transfer(transfer, tx.funds().balances(found), desk.now()));
    }
}
