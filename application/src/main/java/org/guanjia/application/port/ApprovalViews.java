package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.AwaitedApproval.Place;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;

/**
 * The approvals on record, for reading. Sees what is committed, never less than this process has written. Worklists are by due
 * instant, the soonest first and what has none last, then by town, id and office. Safe for use by several threads.
 */
public interface ApprovalViews {

    Optional<ApprovalView> find(ApprovalId id);

    /** All approvals about that, which stand in its partition, in the order in which they were begun. */
    List<ApprovalView> of(AggregateId subject);

    /** The approval with what is printed of it. */
    Optional<ApprovalSheet> sheet(ApprovalId id);

    /**
     * Approvals by town and id, the oldest first.
     *
     * @param after only those that follow this one, where present
     * @param limit the greatest number given
     */
    List<ApprovalView> list(ApprovalFilter filter, Optional<ApprovalId> after, int limit);

    /** What waits for one of these offices, a line for each office whose turn it is. */
    List<AwaitedApproval> turnsOf(Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit);

    /**
     * Of the same what that officer may decide: nothing that they submitted, amended, decided before for another office or in the
     * round that runs, declared an interest in, or that is about somebody close to them.
     *
     * @param officer the subject of who serves in these offices
     */
    List<AwaitedApproval> turnsOf(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit);

    /**
     * What that officer submitted, recorded or decided a part of, is still under way, and is not among what they may decide now.
     */
    List<AwaitedApproval> waitedForBy(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit);

    /**
     * The times of all steps that began from one moment on and before another, by office, kind, step and rulebook. A step that
     * its office did not decide, because the round ended or another one's word sufficed, is not among them.
     *
     * @param now by which what is not decided is under way or overdue
     */
    List<StepTimes> stepTimes(Set<TownCode> partitions, Instant from, Instant before, Instant now);
}
