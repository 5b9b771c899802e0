package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.FundYearState;
import org.guanjia.domain.fund.Leftover;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/**
 * A fund year as people read it.
 *
 * @param reserve what is kept back for additions (F-04)
 * @param receipts all that came in, in order, mistakes included
 * @param returned what city money went back, and of which year it was the surplus (F-08)
 * @param leftovers what went over into the next year when it was closed (F-13)
 * @param shortfall why the matching falls short, where that was said (F-03)
 */
public record FundYearView(
        FundYearId id,
        long version,
        TownCode place,
        Programme programme,
        int year,
        FundYearStage stage,
        RulebookId rulebook,
        Money reserve,
        List<Received> receipts,
        List<Returned> returned,
        List<Over> leftovers,
        Optional<Justification> shortfall) {

    public FundYearView {
        receipts = List.copyOf(receipts);
        returned = List.copyOf(returned);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * Money that came in.
     *
     * @param number the version of the fund year that it made
     * @param allocation whose share it is, where it is one
     * @param reversed whether it turned out to be a mistake
     */
    public record Received(
            long number,
            FundUnit unit,
            MoneySource source,
            Money amount,
            int forYear,
            Optional<AllocationId> allocation,
            Instant at,
            boolean reversed) {}

    /** City money that went back. */
    public record Returned(MoneySource source, Money amount, int forYear, Instant at) {}

    /** Money that went over into the next year, out of what was free or kept back. */
    public record Over(FundUnit unit, MoneySource source, Optional<DonationId> donation, Pot pot, Money amount) {

        private static Over of(Leftover leftover) {
            return new Over(
                    leftover.account().fund().unit(),
                    leftover.account().source(),
                    leftover.account().donation(),
                    leftover.pot(),
                    leftover.amount());
        }
    }

    static FundYearView of(FundYear year) {
        FundYearState state = year.state();
        return new FundYearView(
                year.id(),
                year.version(),
                year.id().town(),
                state.programme(),
                state.year(),
                state.stage(),
                state.rulebook(),
                state.reserve(),
                state.receipts().stream()
                        .map(receipt -> new Received(
                                receipt.version(),
                                receipt.account().fund().unit(),
                                receipt.account().source(),
                                receipt.amount(),
                                receipt.forYear(),
                                receipt.allocation(),
                                receipt.at(),
                                receipt.reversed()))
                        .toList(),
                state.returns().stream()
                        .map(back -> new Returned(back.account().source(), back.amount(), back.forYear(), back.at()))
                        .toList(),
                state.leftovers().stream().map(Over::of).toList(),
                state.shortfall());
    }
}
