package org.guanjia.domain.policy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/**
 * One edition of the policy list: the document it rests on, the first day it is in force (inclusive), and its entries in
 * the order of the list. It never changes; a change of the list is another edition with another id.
 */
public record PolicyListEdition(PolicyListId id, String document, String title, LocalDate from, List<Policy> policies) {

    /**
     * @throws IllegalArgumentException if there is no entry, or two have the same id
     */
    public PolicyListEdition {
        policies = List.copyOf(policies);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("Policy list " + id + " has no entry");
        }
        Set<PolicyId> ids = new HashSet<>();
        for (Policy policy : policies) {
            if (!ids.add(policy.id())) {
                throw new IllegalArgumentException("Policy list " + id + " has " + policy.id() + " twice");
            }
        }
    }

    /**
     * Reads an edition's file; its form is described in {@code domain/README.md}.
     *
     * @throws Refusal.InvalidInput with everything that is wrong, each fault with file, line and record
     */
    public static PolicyListEdition parse(SourceText source) {
        return new PolicyListFile(source).read();
    }

    /** The entry of that id; empty where this edition has none. */
    public Optional<Policy> find(PolicyId policy) {
        return policies.stream().filter(entry -> entry.id().equals(policy)).findFirst();
    }

    /** The departments that answer for an entry, each once, in the order of the list. */
    public List<Department> departments() {
        return policies.stream().map(Policy::department).distinct().toList();
    }

    /** The entries that the department of that code answers for, in the order of the list; none where it has none. */
    public List<Policy> policiesOf(Code department) {
        return policies.stream()
                .filter(entry -> entry.department().code().equals(department))
                .toList();
    }

    /**
     * The entry that a hand-over under this edition names.
     *
     * @throws Refusal.InvalidInput if the reference is to another edition, or to an entry that this one does not have
     */
    public Policy require(PolicyReference reference) {
        Faults faults = new Faults();
        if (!reference.edition().equals(id)) {
            faults.add("edition", FaultCode.NOT_ONE_OF, "known", id.text());
        }
        Optional<Policy> found = find(reference.policy());
        if (found.isEmpty()) {
            faults.add("policy", FaultCode.NOT_ONE_OF, "known", ids());
        }
        faults.refuseIfAny();
        return found.orElseThrow();
    }

    private String ids() {
        return policies.stream().map(entry -> entry.id().text()).collect(Collectors.joining(", "));
    }
}
