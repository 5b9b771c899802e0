package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.TownCode;

/**
 * Which approvals a list shows. What is empty excludes nothing, but for the towns.
 *
 * @param towns only those of these partitions, a city's own code among them; at least one
 * @param kind the name of the route that the last round goes
 * @param about only those about such a thing
 * @param overdueAt only those of which something was due at that moment or before it, and is still owed
 */
public record ApprovalFilter(
        Set<TownCode> towns,
        Set<ApprovalStage> stages,
        Optional<Code> kind,
        Optional<Class<? extends AggregateId>> about,
        Optional<Instant> overdueAt) {

    /**
     * @throws IllegalArgumentException if there is no town
     */
    public ApprovalFilter {
        towns = Set.copyOf(towns);
        stages = Set.copyOf(stages);
        if (towns.isEmpty()) {
            throw new IllegalArgumentException("Filter of approvals names no town");
        }
    }

    /** All of these partitions. */
    public static ApprovalFilter in(Set<TownCode> towns) {
        return new ApprovalFilter(towns, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
