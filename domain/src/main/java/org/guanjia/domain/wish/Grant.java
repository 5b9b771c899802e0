package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Money;

/**
 * What was granted, and by whom.
 *
 * @param consents towards an approval that is not complete yet, in order
 * @param approvals all that became complete; the last one counts
 */
public record Grant(List<Consent> consents, List<Approval> approvals, Optional<Emergency> emergency) {

    static final Grant NONE = new Grant(List.of(), List.of(), Optional.empty());

    public Grant {
        consents = List.copyOf(consents);
        approvals = List.copyOf(approvals);
    }

    /** What may be delivered; empty where nothing was approved. */
    public Optional<Money> amount() {
        return lastApproval().map(Approval::amount).or(() -> emergency.map(Emergency::amount));
    }

    /** The emergency that was not upheld, unless an approval came after it (W-09). */
    public Optional<Emergency> overturned() {
        return emergency.filter(decided -> approvals.isEmpty() && decided.isOverturned());
    }

    boolean isOverturned() {
        return overturned().isPresent();
    }

    /** Whether an approval counts that a village decides (W-03). */
    boolean isOfVillage(Rulebook rulebook) {
        return lastApproval()
                .filter(approval -> Route.isByVillage(approval.amount(), rulebook))
                .isPresent();
    }

    private Optional<Approval> lastApproval() {
        return approvals.isEmpty() ? Optional.empty() : Optional.of(approvals.get(approvals.size() - 1));
    }

    Grant with(List<Consent> newConsents) {
        return new Grant(newConsents, approvals, emergency);
    }

    Grant with(Approval approval) {
        return new Grant(
                List.of(),
                Stream.concat(approvals.stream(), Stream.of(approval)).toList(),
                emergency);
    }

    Grant with(Emergency decided) {
        return new Grant(List.of(), approvals, Optional.of(decided));
    }

    Grant withoutConsents() {
        return new Grant(List.of(), approvals, emergency);
    }

    Grant withoutConsentsOf(String officer) {
        return with(consents.stream()
                .filter(consent -> !consent.by().equals(officer))
                .toList());
    }

    boolean hasOpenEmergency() {
        return emergency.filter(Emergency::isOpen).isPresent();
    }
}
