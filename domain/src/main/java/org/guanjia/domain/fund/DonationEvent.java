package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;

/** What happens to a designated donation. */
public sealed interface DonationEvent extends MoneyEvent {

    /**
     * The state after it.
     *
     * @param version of the donation after it
     */
    DonationState on(DonationState state, long version);

    /** It was made, and its first or only part came in. */
    record Given(DonationId donation, Gift gift, Money amount, Voucher voucher, Instant occurredAt)
            implements DonationEvent, Vouched {

        DonationState birth() {
            return new DonationState(gift, gift.purpose(), List.of(), Money.ZERO)
                    .with(new DonationReceipt(1, gift.fund().year(), amount, false));
        }

        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(FundAccount.of(gift.fund(), donation), Pot.OUTSIDE, Pot.AVAILABLE, amount));
        }

        @Override
        public DonationState on(DonationState state, long version) {
            throw new IllegalArgumentException("Donation is made only once");
        }
    }

    /** Another part of it came in. */
    record MoreGiven(FundAccount account, Money amount, Voucher voucher, Instant occurredAt)
            implements DonationEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.OUTSIDE, Pot.AVAILABLE, amount));
        }

        @Override
        public DonationState on(DonationState state, long version) {
            return state.with(new DonationReceipt(version, account.fund().year(), amount, false));
        }
    }

    /**
     * What was booked as received was a mistake.
     *
     * @param receipt the version of the event that it turns round
     */
    record ReceiptReversed(long receipt, FundAccount account, Money amount, Voucher voucher, Instant occurredAt)
            implements DonationEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, amount));
        }

        @Override
        public Optional<Long> reverses() {
            return Optional.of(receipt);
        }

        @Override
        public DonationState on(DonationState state, long version) {
            return state.withReceipts(state.receipts().stream()
                    .map(booked -> booked.version() == receipt ? booked.turnedRound() : booked)
                    .toList());
        }
    }

    /** The rest went back to the donor. */
    record RestReturned(FundAccount account, Money amount, Voucher voucher, Instant occurredAt)
            implements DonationEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, amount));
        }

        @Override
        public DonationState on(DonationState state, long version) {
            return state.settling(amount);
        }
    }

    /** The rest is for the same purpose, now beyond the one wish that was named. */
    record RestKept(Purpose purpose, Instant occurredAt) implements DonationEvent {
        @Override
        public List<Posting> postings() {
            return List.of();
        }

        @Override
        public DonationState on(DonationState state, long version) {
            return state.with(purpose);
        }
    }

    /**
     * The rest is for the town's wishes: it left the donation, and came in as a gift for nothing in particular.
     *
     * @param into the account of social money
     */
    record RestTurnedToWishes(FundAccount account, FundAccount into, Money amount, Instant occurredAt)
            implements DonationEvent {
        @Override
        public List<Posting> postings() {
            return List.of(
                    Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, amount),
                    Posting.within(into, Pot.OUTSIDE, Pot.AVAILABLE, amount));
        }

        @Override
        public DonationState on(DonationState state, long version) {
            return state.settling(amount);
        }
    }
}
