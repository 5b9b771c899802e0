package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;

/** What happens to an allocation. */
public sealed interface AllocationEvent extends MoneyEvent {

    /**
     * The city gave a sum out to its towns; from then on it is on its way to them.
     *
     * @param from the city's account
     */
    record Made(FundAccount from, AllocationTable table, Voucher voucher, Instant occurredAt)
            implements AllocationEvent, Vouched {
        @Override
        public List<Posting> postings() {
            return table.shares().stream()
                    .filter(share -> !share.amount().isZero())
                    .map(share -> Posting.with(
                            from.fund().of(FundUnit.of(share.indicators().town())),
                            from,
                            Pot.AVAILABLE,
                            Pot.CLEARING,
                            share.amount()))
                    .toList();
        }
    }
}
