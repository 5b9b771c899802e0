package org.guanjia.application.memory;

import java.util.Optional;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.wish.Wish;

/** What became of payments, by the order of each. */
final class MemoryPayments {

    private MemoryPayments() {}

    static BookedPayment of(BookedPosting order, MemoryStores stores) {
        LedgerEntry entry = order.entry();
        CommitmentState commitment = stores.stored(
                        Commitment.class, entry.cause().aggregate())
                .orElseThrow()
                .state();
        CommitmentEvent.PaymentOrdered ordered = (CommitmentEvent.PaymentOrdered) order.act();
        return new BookedPayment(
                entry.cause(),
                ordered.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                commitment.spending(),
                commitment.payment(ordered.payment()),
                commitment
                        .spending()
                        .subject()
                        .fold(
                                of -> stores.stored(Wish.class, of.wish())
                                        .map(wish -> wish.state().origin().number()),
                                projects -> Optional.empty()));
    }
}
