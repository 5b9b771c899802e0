package org.guanjia.domain.fund;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Event;

/**
 * An event of the aggregates that move money. It alone says what is posted, so that whoever holds the journals can
 * compute every balance again, and nothing is posted without an event that is its cause.
 */
public sealed interface MoneyEvent extends Event
        permits AllocationEvent, FundYearEvent, CommitmentEvent, DonationEvent {

    /** What it moves, in order; empty where nothing moves. */
    List<Posting> postings();

    /** The version of the same aggregate whose postings these turn round, exactly where they do. */
    default Optional<Long> reverses() {
        return Optional.empty();
    }

    /** The paper that it rests on, or the bank's reference, where it names one. */
    default Optional<String> paper() {
        return this instanceof Vouched it ? Optional.of(it.voucher().text()) : Optional.empty();
    }
}
