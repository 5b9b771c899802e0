package org.guanjia.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Approvals;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;

/** The approvals of a partition within a decision, from memory. */
record MemoryApprovals(MemoryTransaction tx) implements Approvals {

    static final Comparator<Approval> AS_BEGUN = Comparator.<Approval, Instant>comparing(
                    approval -> approval.state().rounds().get(0).begunAt())
            .thenComparing(approval -> approval.id().text());

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return tx.load(Approval.class, id);
    }

    @Override
    public List<Approval> of(AggregateId subject) {
        MemoryStores.requireWithin(tx.partition(), subject.town());
        return tx.stores().all(Approval.class).stream()
                .filter(approval -> approval.id().town().equals(tx.partition()))
                .filter(approval -> approval.state().matter().subject().equals(subject))
                .sorted(AS_BEGUN)
                .toList();
    }
}
