package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Takes money in, each sum once, and turns round what was a mistake. */
final class Receiving {

    private Receiving() {}

    static FundYearEvent receive(FundYear year, Deposit deposit, Instant at) {
        int own = year.state().year();
        int forYear = deposit.forYear().orElse(own);
        requireNotLater(forYear, own);
        FundAccount account = FundAccount.of(year.fundOf(deposit.unit()), deposit.source());
        return new FundYearEvent.Received(account, deposit.amount(), forYear, deposit.voucher(), at);
    }

    static void requireNotLater(int forYear, int own) {
        if (forYear > own || forYear < Fund.FIRST_YEAR) {
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", Fund.FIRST_YEAR + " .. " + own)
                            .at("forYear")));
        }
    }

    static FundYearEvent receiveAllocation(FundYear year, Allocation allocation, Instant at) {
        Fund own = year.fundOf(FundUnit.of(year.id().town()));
        FundAccount account = allocation.from().in(own);
        if (!allocation.from().fund().of(own.unit()).equals(own)) {
            throw new IllegalArgumentException(allocation + " is not for " + year);
        }
        Money share = allocation
                .shareOf(year.id().town())
                .filter(amount -> !amount.isZero())
                .orElseThrow(() -> new IllegalArgumentException(allocation + " has nothing for " + year));
        boolean before = year.state().receipts().stream()
                .anyMatch(receipt ->
                        receipt.allocation().filter(allocation.id()::equals).isPresent());
        if (before) {
            throw FundProvision.RECEIVED_BEFORE.refusal(
                    Map.of("what", allocation.id().text()));
        }
        return new FundYearEvent.AllocationReceived(allocation.id(), account, share, at);
    }

    static FundYearEvent reverse(
            FundYear year, long receipt, Voucher voucher, List<AccountBalance> balances, Instant at) {
        Receipt booked = year.state()
                .standingReceipts()
                .filter(standing ->
                        standing.version() == receipt && standing.allocation().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound(year.id().text() + ":" + receipt));
        Covering.require(booked.amount(), booked.account(), Pot.AVAILABLE, balances);
        return new FundYearEvent.ReceiptReversed(receipt, booked.account(), booked.amount(), voucher, at);
    }

    static FundYearEvent receiveReturn(
            FundYear year, ReturnReference reference, FundYearEvent.SurplusReturned returned, Instant at) {
        if (!returned.city().town().equals(year.id().town())
                || returned.account().fund().programme() != year.state().programme()) {
            throw new IllegalArgumentException(reference + " is not returned to " + year);
        }
        if (year.state().returnsTaken().contains(reference)) {
            throw FundProvision.RECEIVED_BEFORE.refusal(
                    Map.of("what", reference.year().text() + ":" + reference.version()));
        }
        Fund from = returned.account().fund();
        FundAccount account = returned.account().in(year.fundOf(returned.city()));
        return new FundYearEvent.ReturnReceived(reference, from, account, returned.amount(), at);
    }
}
