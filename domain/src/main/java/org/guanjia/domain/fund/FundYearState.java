package org.guanjia.domain.fund;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;

/**
 * Everything that a fund year is at one moment but its balances, which the ledger keeps.
 *
 * @param rulebook the edition it was opened under, and the extension that carried that
 * @param receipts all that came in from outside or from the city, in order, mistakes included
 * @param returns all city money that went back
 * @param returnsTaken the returns of towns that the city took in
 * @param reserve what was kept back and not given up again (F-04)
 * @param leftovers what went over into the next year on closing
 * @param shortfall why the matching falls short, in the words of the town (F-03)
 */
public record FundYearState(
        Programme programme,
        int year,
        RulebookId rulebook,
        Optional<ExtensionId> extension,
        FundYearStage stage,
        List<Receipt> receipts,
        List<SurplusReturn> returns,
        List<ReturnReference> returnsTaken,
        Money reserve,
        List<Leftover> leftovers,
        Optional<Justification> shortfall) {

    public FundYearState {
        receipts = List.copyOf(receipts);
        returns = List.copyOf(returns);
        returnsTaken = List.copyOf(returnsTaken);
        leftovers = List.copyOf(leftovers);
    }

    static FundYearState opened(Programme programme, int year, RulebookId rulebook, Optional<ExtensionId> extension) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                FundYearStage.OPEN,
                List.of(),
                List.of(),
                List.of(),
                Money.ZERO,
                List.of(),
                Optional.empty());
    }

    /** What came in and was no mistake. */
    public Stream<Receipt> standingReceipts() {
        return receipts.stream().filter(receipt -> !receipt.reversed());
    }

    /** What came in from those sources, for this year. */
    Money received(Predicate<MoneySource> sources) {
        return standingReceipts()
                .filter(receipt -> receipt.forYear() == year
                        && sources.test(receipt.account().source()))
                .map(Receipt::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    FundYearState at(FundYearStage newStage) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                newStage,
                receipts,
                returns,
                returnsTaken,
                reserve,
                leftovers,
                shortfall);
    }

    FundYearState withReceipts(List<Receipt> newReceipts) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                stage,
                newReceipts,
                returns,
                returnsTaken,
                reserve,
                leftovers,
                shortfall);
    }

    FundYearState with(Receipt receipt) {
        return withReceipts(with(receipts, receipt));
    }

    FundYearState with(SurplusReturn back) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                stage,
                receipts,
                with(returns, back),
                returnsTaken,
                reserve,
                leftovers,
                shortfall);
    }

    FundYearState with(ReturnReference taken) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                stage,
                receipts,
                returns,
                with(returnsTaken, taken),
                reserve,
                leftovers,
                shortfall);
    }

    FundYearState withReserve(Money newReserve) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                stage,
                receipts,
                returns,
                returnsTaken,
                newReserve,
                leftovers,
                shortfall);
    }

    FundYearState with(Justification newShortfall) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                stage,
                receipts,
                returns,
                returnsTaken,
                reserve,
                leftovers,
                Optional.of(newShortfall));
    }

    FundYearState closed(List<Leftover> newLeftovers) {
        return new FundYearState(
                programme,
                year,
                rulebook,
                extension,
                FundYearStage.CLOSED,
                receipts,
                returns,
                returnsTaken,
                reserve,
                newLeftovers,
                shortfall);
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
