package org.guanjia.application.memory;

import java.util.Optional;
import org.guanjia.application.port.Approvals;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.application.port.Extensions;
import org.guanjia.application.port.Funds;
import org.guanjia.application.port.Persons;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Wishes;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.Wish;

/** The stores of one partition within a decision. */
record MemoryTransaction(MemoryStores stores, TownCode partition, CaseNumbers caseNumbers) implements Transaction {

    @Override
    public Extensions extensions() {
        return id -> load(RulebookExtension.class, id);
    }

    @Override
    public RecordedEditions editions() {
        return stores.recordedEditions();
    }

    @Override
    public Staff staff() {
        return new MemoryStaff(stores, partition);
    }

    @Override
    public Persons persons() {
        return id -> {
            MemoryStores.requireWithin(partition, id.town());
            return stores.personRecords().find(id);
        };
    }

    @Override
    public Wishes wishes() {
        return id -> load(Wish.class, id);
    }

    @Override
    public Funds funds() {
        return new MemoryFunds(this);
    }

    @Override
    public Approvals approvals() {
        return new MemoryApprovals(this);
    }

    <A extends Aggregate<A, ?>> Optional<A> load(Class<A> aggregate, AggregateId id) {
        MemoryStores.requireWithin(partition, id.town());
        return stores.stored(aggregate, id);
    }
}
