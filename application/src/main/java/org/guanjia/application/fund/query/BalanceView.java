package org.guanjia.application.fund.query;

import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;

/**
 * What lies in an account.
 *
 * @param donation which one, where the source is a designated donation
 * @param available free to be committed
 * @param reserve kept back for additions (F-04)
 * @param committed and not ordered yet
 * @param ordered in payments whose end is not known
 * @param paid to recipients
 * @param closed whether nothing is posted to it any more
 */
public record BalanceView(
        Programme programme,
        FundUnit unit,
        int year,
        MoneySource source,
        Optional<DonationId> donation,
        Money available,
        Money reserve,
        Money committed,
        Money ordered,
        Money paid,
        boolean closed) {

    static BalanceView of(FundAccount account, Map<Pot, Long> fen, boolean closed) {
        return new BalanceView(
                account.fund().programme(),
                account.fund().unit(),
                account.fund().year(),
                account.source(),
                account.donation(),
                in(Pot.AVAILABLE, fen),
                in(Pot.RESERVE, fen),
                in(Pot.COMMITTED, fen),
                in(Pot.ORDERED, fen),
                in(Pot.PAID, fen),
                closed);
    }

    /** Between the clocks of two servers a pot may have lain below zero for a moment of the past: then nothing lay there. */
    private static Money in(Pot pot, Map<Pot, Long> fen) {
        return Money.ofFen(Math.max(0, fen.getOrDefault(pot, 0L)));
    }
}
