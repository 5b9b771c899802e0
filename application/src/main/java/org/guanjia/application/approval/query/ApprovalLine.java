package org.guanjia.application.approval.query;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.domain.office.Office;

/**
 * A line of a worklist of approvals.
 *
 * @param office whose turn it is; absent where the line is about the approval as a whole
 * @param due by when that office decides, or the first of what is owed; absent while the calendar is missing, and where nothing
 *     is owed
 */
public record ApprovalLine(ApprovalSummary approval, Optional<Office> office, Optional<Instant> due) {

    static ApprovalLine of(AwaitedApproval awaited) {
        return new ApprovalLine(ApprovalSummary.of(awaited.approval()), awaited.office(), awaited.due());
    }
}
