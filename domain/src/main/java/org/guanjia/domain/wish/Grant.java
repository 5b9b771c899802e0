package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;

/**
 * What was granted.
 *
 * @param returned whether an office sent it back to be amended, and it was not submitted again
 * @param approvals all that became complete; the last one counts
 */
public record Grant(boolean returned, List<Granted> approvals, Optional<Emergency> emergency) {

    static final Grant NONE = new Grant(false, List.of(), Optional.empty());

    public Grant {
        approvals = List.copyOf(approvals);
    }

    /** What may be delivered; empty where nothing was approved. */
    public Optional<Money> amount() {
        return lastApproval().map(Granted::amount).or(() -> emergency.map(Emergency::amount));
    }

    /** The emergency that was not upheld, unless an approval came after it (W-09). */
    public Optional<Emergency> overturned() {
        return emergency.filter(decided -> approvals.isEmpty() && decided.isOverturned());
    }

    boolean isOverturned() {
        return overturned().isPresent();
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
                false, Stream.concat(approvals.stream(), Stream.of(approval)).toList(), emergency);
    }

    Grant with(Emergency decided) {
        return new Grant(false, approvals, Optional.of(decided));
    }

    Grant settled(Emergency decided) {
        return new Grant(returned, approvals, Optional.of(decided));
    }

    Grant sentBack() {
        return new Grant(true, approvals, emergency);
    }

    Grant notReturned() {
        return new Grant(false, approvals, emergency);
    }

    boolean hasOpenEmergency() {
        return emergency.filter(Emergency::isOpen).isPresent();
    }
}
