package org.guanjia.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;

/**
 * The editions of the policy list that the city knows, each in force from its first day until the next one starts. All of
 * them stay known, so that a hand-over made under an old one can still be explained. Safe for use by several threads.
 */
public final class PolicyLists {

    private final NavigableMap<LocalDate, PolicyListEdition> byFirstDay;

    private PolicyLists(NavigableMap<LocalDate, PolicyListEdition> byFirstDay) {
        this.byFirstDay = byFirstDay;
    }

    /**
     * The editions in the order of their first days.
     *
     * @throws Refusal.InvalidInput if two have the same id or start on the same day
     * @throws IllegalArgumentException if there is none
     */
    public static PolicyLists of(Collection<PolicyListEdition> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("Policy lists need at least one edition");
        }
        Faults faults = new Faults();
        Set<PolicyListId> ids = new HashSet<>();
        NavigableMap<LocalDate, PolicyListEdition> byFirstDay = new TreeMap<>();
        for (PolicyListEdition edition : editions) {
            if (!ids.add(edition.id())) {
                faults.add("", FaultCode.REPEATED, "value", edition.id().text());
            }
            PolicyListEdition other = byFirstDay.putIfAbsent(edition.from(), edition);
            if (other != null && !other.id().equals(edition.id())) {
                faults.add("", FaultCode.REPEATED, "value", edition.from().toString());
            }
        }
        faults.refuseIfAny();
        return new PolicyLists(byFirstDay);
    }

    /**
     * These editions and one more, which is in force from its first day on.
     *
     * @throws Refusal.InvalidInput if its id or its first day is taken
     */
    public PolicyLists with(PolicyListEdition edition) {
        List<PolicyListEdition> editions = new ArrayList<>(editions());
        editions.add(edition);
        return of(editions);
    }

    /** All editions, earliest first. */
    public List<PolicyListEdition> editions() {
        return List.copyOf(byFirstDay.values());
    }

    /** The edition in force on that day; empty before the first one. */
    public Optional<PolicyListEdition> inForce(LocalDate date) {
        return Optional.ofNullable(byFirstDay.floorEntry(date)).map(Map.Entry::getValue);
    }

    /** The edition that an edition with that first day follows; empty where it would be the first one. */
    public Optional<PolicyListEdition> lastBefore(LocalDate firstDay) {
        return inForce(firstDay.minusDays(1));
    }

    /** The edition of that id, in force or not. */
    public Optional<PolicyListEdition> find(PolicyListId id) {
        return byFirstDay.values().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }

    /** The entry as it stood in the edition that the reference names, in force or not; empty where there is none. */
    public Optional<Policy> find(PolicyReference reference) {
        return find(reference.edition()).flatMap(edition -> edition.find(reference.policy()));
    }
}
