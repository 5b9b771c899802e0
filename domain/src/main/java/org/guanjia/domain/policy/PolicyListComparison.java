package org.guanjia.domain.policy;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.PolicyListId;

/**
 * What one edition of the policy list changes against another, each entry in the order of its list.
 *
 * @param added the entries that are new
 * @param removed the entries that are gone
 * @param changed the entries that say something else, as they would stand
 */
public record PolicyListComparison(
        PolicyListId before, PolicyListId after, List<Policy> added, List<Policy> removed, List<Policy> changed) {

    public PolicyListComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares the edition {@code after} with the one that it would follow. */
    public static PolicyListComparison between(PolicyListEdition before, PolicyListEdition after) {
        return new PolicyListComparison(
                before.id(),
                after.id(),
                missingIn(before, after),
                missingIn(after, before),
                after.policies().stream()
                        .filter(entry -> differs(before.find(entry.id()), entry))
                        .toList());
    }

    private static List<Policy> missingIn(PolicyListEdition edition, PolicyListEdition other) {
        return other.policies().stream()
                .filter(entry -> edition.find(entry.id()).isEmpty())
                .toList();
    }

    private static boolean differs(Optional<Policy> before, Policy after) {
        return before.isPresent() && !before.get().equals(after);
    }
}
