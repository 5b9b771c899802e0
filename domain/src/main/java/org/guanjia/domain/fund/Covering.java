package org.guanjia.domain.fund;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Lets money move only where there is some, and enough of it (F-05). */
@Enforces("F-05.commitments-covered")
final class Covering {

    private Covering() {}

    /** What lies in that pot of an account; nothing where the account is not among those seen, since nobody opened it. */
    static Money in(FundAccount account, Pot pot, List<AccountBalance> balances) {
        return balances.stream()
                .filter(balance -> balance.account().equals(account))
                .findFirst()
                .map(balance -> balance.in(pot))
                .orElse(Money.ZERO);
    }

    /**
     * @throws Refusal.RuleBroken F-05 with both figures if less lies there than is asked for
     */
    static void require(Money asked, FundAccount account, Pot pot, List<AccountBalance> balances) {
        requireEnough(asked, in(account, pot, balances));
    }

    static void requireEnough(Money asked, Money available) {
        if (asked.isMoreThan(available)) {
            throw FundProvision.NOT_COVERED.refusal(
                    Map.of("available", available.toYuanText(), "asked", asked.toYuanText()));
        }
    }

    /**
     * @throws Refusal.InvalidInput if the amount is nothing
     */
    static void requireSome(Money amount) {
        if (amount.isZero()) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ 0.01").at("amount")));
        }
    }

    /**
     * @throws Refusal.InvalidInput if the source is none of those
     */
    static void requireSource(MoneySource source, List<MoneySource> known) {
        if (!known.contains(source)) {
            String names = String.join(", ", known.stream().map(Enum::name).toList());
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("source")));
        }
    }
}
