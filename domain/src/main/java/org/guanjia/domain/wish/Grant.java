package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;

/**
 * What was granted.
 *
 * @param returned whether an office sent it back to be amended, and it was not submitted again
 * @param approvals all that became complete; the last one counts
 * @param revokedBy the approval that revoked the last one, unless another came after it
 */
public record Grant(
        boolean returned, List<Granted> approvals, Optional<Emergency> emergency, Optional<ApprovalId> revokedBy) {

    static final Grant NONE = new Grant(false, List.of(), Optional.empty(), Optional.empty());

    public Grant {
        approvals = List.copyOf(approvals);
    }

    /** What may be delivered; empty where nothing was approved. */
    public Optional<Money> amount() {
        return lastApproval().map(Granted::amount).or(() -> emergency.map(Emergency::amount));
    }

    /** What an approval granted last, unless it was revoked. */
    public Optional<Granted> inForce() {
        return lastApproval().filter(approval -> revokedBy.isEmpty());
    }

    /**
     * Since when what was delivered stands on a decision that does not hold any more: on an approval that was revoked, or
     * on an emergency that was not upheld, unless an approval came after it (W-09).
     */
    public Optional<Instant> unfoundedSince() {
        Optional<Instant> overturned = emergency
                .filter(decided -> approvals.isEmpty() && decided.isOverturned())
                .map(Emergency::at);
        return lastApproval()
                .filter(approval -> revokedBy.isPresent())
                .map(Granted::at)
                .or(() -> overturned);
    }

    /** Whether an approval counts that a village decided (W-03). */
    boolean isOfVillage() {
        return lastApproval()
                .filter(approval -> approval.route() == WishRoute.BY_VILLAGE)
                .isPresent();
    }

    private Optional<Granted> lastApproval() {
        return approvals.isEmpty() ? Optional.empty() : Optional.of(approvals.get(approvals.size() - 1));
    }

    Grant with(Granted approval) {
        return new Grant(
                false, Stream.concat(approvals.stream(), Stream.of(approval)).toList(), emergency, Optional.empty());
    }

    Grant with(Emergency decided) {
        return new Grant(false, approvals, Optional.of(decided), revokedBy);
    }

    Grant settled(Emergency decided) {
        return new Grant(returned, approvals, Optional.of(decided), revokedBy);
    }

    Grant sentBack() {
        return new Grant(true, approvals, emergency, revokedBy);
    }

    Grant notReturned() {
        return new Grant(false, approvals, emergency, revokedBy);
    }

    Grant revoked(ApprovalId by) {
        return new Grant(false, approvals, emergency, Optional.of(by));
    }

    boolean hasOpenEmergency() {
        return emergency.filter(Emergency::isOpen).isPresent();
    }
}
