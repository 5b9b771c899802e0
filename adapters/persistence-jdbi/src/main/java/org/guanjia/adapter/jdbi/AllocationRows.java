package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.AllocationEvent;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of what the city gave out to its towns, each written once. */
final class AllocationRows extends DocumentTable<Allocation> {

    AllocationRows() {
        super("allocation", List.of("programme", "fund_year", "source", "total"));
    }

    private record Made(FundAccount from, AllocationTable table, Voucher voucher) {}

    @Override
    public Class<Allocation> aggregate() {
        return Allocation.class;
    }

    @Override
    public AllocationId id(TownCode town, Ulid ulid) {
        return new AllocationId(town, ulid);
    }

    @Override
    public Allocation birth(AggregateId id, Event first) {
        return Allocation.fold((AllocationId) id, List.of((AllocationEvent) first));
    }

    @Override
    Object document(Allocation allocation) {
        return new Made(allocation.from(), allocation.table(), allocation.voucher());
    }

    @Override
    Allocation restore(AggregateId id, long version, String document) {
        Made made = RecordJson.read(document, Made.class);
        Allocation allocation = Allocation.restore((AllocationId) id, made.from(), made.table(), made.voucher());
        if (allocation.version() != version) {
            throw new IllegalStateException("Stored allocation is damaged: it is of version " + version);
        }
        return allocation;
    }

    @Override
    Map<String, Object> foundBy(Allocation allocation) {
        return Map.of(
                "programme", allocation.from().fund().programme().name(),
                "fund_year", allocation.from().fund().year(),
                "source", allocation.from().source().name(),
                "total", allocation.table().total().fen());
    }
}
