package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;

/** What happens to a fund year. */
public sealed interface FundYearEvent extends MoneyEvent {

    /**
     * The state after it.
     *
     * @param version of the fund year after it
     */
    FundYearState on(FundYearState state, long version);

    @Override
    default List<Posting> postings() {
        return List.of();
    }

    /** It takes money from now on. */
    record Opened(
            Programme programme, int year, RulebookId rulebook, Optional<ExtensionId> extension, Instant occurredAt)
            implements FundYearEvent {
        @Override
        public FundYearState on(FundYearState state, long version) {
            throw new IllegalArgumentException("Fund year " + year + " is opened only once");
        }
    }

    /** Money came in from outside. */
    record Received(FundAccount account, Money amount, int forYear, Voucher voucher, Instant occurredAt)
            implements FundYearEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.OUTSIDE, Pot.AVAILABLE, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.with(new Receipt(version, account, amount, forYear, Optional.empty(), occurredAt, false));
        }
    }

    /** Its share of an allocation arrived (F-01). */
    record AllocationReceived(AllocationId allocation, FundAccount account, Money amount, Instant occurredAt)
            implements FundYearEvent {
        @Override
        public List<Posting> postings() {
            Fund city = account.fund().of(FundUnit.of(allocation.town()));
            return List.of(Posting.with(city, account, Pot.CLEARING, Pot.AVAILABLE, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.with(
                    new Receipt(version, account, amount, state.year(), Optional.of(allocation), occurredAt, false));
        }
    }

    /**
     * What was booked as received was a mistake.
     *
     * @param receipt the version of the event that it turns round
     */
    record ReceiptReversed(long receipt, FundAccount account, Money amount, Voucher voucher, Instant occurredAt)
            implements FundYearEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.AVAILABLE, Pot.OUTSIDE, amount));
        }

        @Override
        public Optional<Long> reverses() {
            return Optional.of(receipt);
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.withReceipts(state.receipts().stream()
                    .map(booked -> booked.version() == receipt ? booked.turnedRound() : booked)
                    .toList());
        }
    }

    /** Matching was kept back for additions (F-04). */
    record ReserveKept(FundAccount account, Money amount, Instant occurredAt) implements FundYearEvent {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.AVAILABLE, Pot.RESERVE, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.withReserve(state.reserve().plus(amount));
        }
    }

    /** A reserve is not needed any more. */
    record ReserveGivenUp(FundAccount account, Money amount, Instant occurredAt) implements FundYearEvent {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.within(account, Pot.RESERVE, Pot.AVAILABLE, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.withReserve(state.reserve().minus(amount));
        }
    }

    /** Money went to a village, or back from it. */
    record Transferred(Transfer transfer, Instant occurredAt) implements FundYearEvent {
        @Override
        public Optional<String> paper() {
            return Optional.of(transfer.voucher().text());
        }

        @Override
        public List<Posting> postings() {
            return transfer.postings();
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state;
        }
    }

    /** The town said why its matching falls short (F-03). */
    record ShortfallJustified(Justification justification, Instant occurredAt) implements FundYearEvent {
        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.with(justification);
        }
    }

    /**
     * City money that was not spent went back (F-08); from then on it is on its way to the city.
     *
     * @param city who gets it
     * @param forYear the fund year whose surplus it is, which may be a closed one
     */
    record SurplusReturned(
            FundAccount account, FundUnit city, Money amount, int forYear, Voucher voucher, Instant occurredAt)
            implements FundYearEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.with(account.fund().of(city), account, Pot.AVAILABLE, Pot.CLEARING, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.with(new SurplusReturn(account, amount, forYear, occurredAt));
        }
    }

    /**
     * What a town gave back arrived at the city.
     *
     * @param from the town's fund
     */
    record ReturnReceived(ReturnReference reference, Fund from, FundAccount account, Money amount, Instant occurredAt)
            implements FundYearEvent {
        @Override
        public List<Posting> postings() {
            return List.of(Posting.with(from, account, Pot.CLEARING, Pot.AVAILABLE, amount));
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.with(reference);
        }
    }

    /** The year is over, and what is open in it is settled. */
    record Settled(Instant occurredAt) implements FundYearEvent {
        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.at(FundYearStage.SETTLING);
        }
    }

    /**
     * Nothing is posted to its accounts any more; what was left went over into the next year.
     *
     * @param leftovers of all accounts of the year
     */
    record Closed(List<Leftover> leftovers, int nextYear, Instant occurredAt) implements FundYearEvent {

        public Closed {
            leftovers = List.copyOf(leftovers);
        }

        @Override
        public List<Posting> postings() {
            return leftovers.stream()
                    .flatMap(leftover -> leftover.postings(nextYear).stream())
                    .toList();
        }

        @Override
        public FundYearState on(FundYearState state, long version) {
            return state.closed(leftovers);
        }
    }
}
