package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;

/**
 * The approvals of a partition, for deciding on one of them. What they are about they know by its identity alone, and so
 * does this.
 *
 * <p>Beside the version check the stores see to it that a place of a route is decided once: a second decision for the
 * same round, step and seat, or by the same officer in one round, is refused with a conflict of reason stale version.
 */
public interface Approvals {

    /** The approval as it was last written, with its version. */
    Optional<Approval> find(ApprovalId id);

    /**
     * All approvals about that, in the order in which they were begun.
     *
     * @throws IllegalArgumentException if the subject is of another partition
     */
    List<Approval> of(AggregateId subject);
}
