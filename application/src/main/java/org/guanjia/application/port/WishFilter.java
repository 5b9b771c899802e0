package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishStage;

/**
 * Which wishes a list shows. What is empty excludes nothing.
 *
 * @param towns only those of these towns' partitions
 * @param villages only those of these villages; where towns stand too, both hold
 * @param mode how they are handled; what is not triaged yet is handled in none
 * @param submittedFrom the first moment of submission, inclusive
 * @param submittedBefore the last moment of submission, exclusive
 * @param dueBefore only those of which something is due before that, exclusive
 * @param handler the subject of who takes care of them
 * @param department the code of the policy department that has them now
 * @param persons only those of these persons
 */
public record WishFilter(
        Set<TownCode> towns,
        Set<VillageCode> villages,
        Set<WishStage> stages,
        Optional<WishKind> kind,
        Optional<Code> field,
        Optional<Code> channel,
        Optional<HandlingMode> mode,
        Optional<Instant> submittedFrom,
        Optional<Instant> submittedBefore,
        Optional<Instant> dueBefore,
        Optional<String> handler,
        Optional<Code> department,
        Set<PersonId> persons) {

    public WishFilter {
        towns = Set.copyOf(towns);
        villages = Set.copyOf(villages);
        stages = Set.copyOf(stages);
        persons = Set.copyOf(persons);
    }

    /** The wishes of a town at these stages; none named: at any. */
    public static WishFilter in(TownCode town, Set<WishStage> stages) {
        return new WishFilter(
                Set.of(town),
                Set.of(),
                stages,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
