package org.guanjia.domain.fund;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;

/**
 * Everything that a donation is at one moment but its balances, which the ledger keeps.
 *
 * @param gift as it was agreed
 * @param purpose as it stands: a donor who chose so lets the rest go beyond the one wish that was named
 * @param receipts in order, mistakes included
 * @param settled what of the rest was returned or turned to the wish fund
 */
public record DonationState(Gift gift, Purpose purpose, List<DonationReceipt> receipts, Money settled) {

    public DonationState {
        receipts = List.copyOf(receipts);
    }

    /** What came in and was no mistake. */
    public Money received() {
        return receipts.stream()
                .filter(receipt -> !receipt.reversed())
                .map(DonationReceipt::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    DonationState with(DonationReceipt receipt) {
        return withReceipts(Stream.concat(receipts.stream(), Stream.of(receipt)).toList());
    }

    DonationState withReceipts(List<DonationReceipt> newReceipts) {
        return new DonationState(gift, purpose, newReceipts, settled);
    }

    DonationState settling(Money more) {
        return new DonationState(gift, purpose, receipts, settled.plus(more));
    }

    DonationState with(Purpose newPurpose) {
        return new DonationState(gift, newPurpose, receipts, settled);
    }
}
