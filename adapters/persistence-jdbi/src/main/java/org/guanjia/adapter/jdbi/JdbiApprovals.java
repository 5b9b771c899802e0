package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Approvals;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;

/** Reads the approvals of a partition within a decision. */
final class JdbiApprovals implements Approvals {

    private final Handle handle;
    private final LoadedStates loaded;

    JdbiApprovals(Handle handle, LoadedStates loaded) {
        this.handle = handle;
        this.loaded = loaded;
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return loaded.load(StateTables.APPROVALS, id);
    }

    @Override
    public List<Approval> of(AggregateId subject) {
        LoadedStates.requireWithin(loaded.partition(), subject.town());
        return handle.createQuery(StateTables.APPROVALS.selectAbout())
                .bind("town", loaded.partition().text())
                .bind("subject", subject.text())
                .map((row, context) -> loaded.loaded(
                        StateTables.APPROVALS, new ApprovalId(loaded.partition(), new Ulid(row.getString("id"))), row))
                .list();
    }
}
