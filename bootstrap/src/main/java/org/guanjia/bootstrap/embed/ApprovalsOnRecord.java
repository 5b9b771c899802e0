package org.guanjia.bootstrap.embed;

import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.query.ApprovalLine;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.ReadApprovalWorklist;
import org.guanjia.application.usecase.Page;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What offices decide, and decided. What each method guarantees and refuses stands with the use case whose query it takes; wishes
 * are decided by {@link WishDecisions}.
 */
public final class ApprovalsOnRecord {

    private final ReadApprovalWorklist worklist;
    private final ListApprovals list;
    private final ReadApproval read;

    ApprovalsOnRecord(Instance instance) {
        this.worklist = instance.get(ReadApprovalWorklist.class);
        this.list = instance.get(ListApprovals.class);
        this.read = instance.get(ReadApproval.class);
    }

    /** What waits for somebody, for their offices or for others, the soonest due first. */
    public Page<ApprovalLine> worklist(Actor actor, ReadApprovalWorklist.Query query) {
        return worklist.handle(actor, query);
    }

    /** All approvals of a wish, as they were begun. */
    public List<ApprovalSummary> list(Actor actor, ListApprovals.Query query) {
        return list.handle(actor, query);
    }

    /** One approval with its printed record and what it was decided on. */
    public ApprovalPaper read(Actor actor, ReadApproval.Query query) {
        return read.handle(actor, query);
    }
}
