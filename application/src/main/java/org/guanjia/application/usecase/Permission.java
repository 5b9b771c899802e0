package org.guanjia.application.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/**
 * Who may run a use case, read from its {@link UseCase} annotation. Refuses with {@link Refusal.NotPermitted} where none
 * of the actor's roles may run it anywhere, and with {@link Refusal.NotFound} where they may elsewhere.
 */
public final class Permission {

    private final String useCase;
    private final Set<Role> roles;

    private Permission(UseCase useCase) {
        this.useCase = useCase.id();
        this.roles = Arrays.stream(Role.values())
                .filter(role -> (useCase.everyStaffRole() && role.isStaff())
                        || List.of(useCase.roles()).contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The permission of a use case.
     *
     * @throws IllegalArgumentException if the class is not a use case
     */
    public static Permission of(Class<?> useCase) {
        UseCase declared = useCase.getAnnotation(UseCase.class);
        if (declared == null) {
            throw new IllegalArgumentException("Permission of " + useCase.getName() + ", which is no use case");
        }
        return new Permission(declared);
    }

    /** The roles that may run the use case. */
    public Set<Role> roles() {
        return roles;
    }

    /** The key of a call, bound to this use case. */
    public Optional<CommandKey> keyOf(Call<?> call) {
        return call.key().map(key -> key.boundTo(useCase));
    }

    /** For what every part of a city shares: one of the roles is enough, wherever in that city it is held. */
    public void checkInCity(Actor actor, TownCode city, String id) {
        check(actor);
        if (!holdsAny(actor, jurisdiction -> jurisdiction.isWithin(city))) {
            throw new Refusal.NotFound(id);
        }
    }

    /** For what belongs to no place: one of the roles is enough, wherever it is held. */
    public void check(Actor actor) {
        if (!holdsAny(actor, jurisdiction -> true)) {
            throw new Refusal.NotPermitted(useCase);
        }
    }

    /** For what belongs to a town, or to the city as a whole. */
    public void check(Actor actor, TownCode town, String id) {
        check(actor);
        if (!holdsAny(actor, jurisdiction -> jurisdiction.covers(town))) {
            throw new Refusal.NotFound(id);
        }
    }

    /** For what one of the city's units keeps; a unit that the city does not have is one outside. */
    public void check(Actor actor, TownCode unit, Region region) {
        check(actor, unit, unit.text());
        if (!region.partitions().contains(unit)) {
            throw new Refusal.NotFound(unit.text());
        }
    }

    /** For what belongs to a village. */
    public void check(Actor actor, VillageCode village, String id) {
        check(actor);
        if (!holdsAny(actor, jurisdiction -> jurisdiction.covers(village))) {
            throw new Refusal.NotFound(id);
        }
    }

    /** For what says itself which places it concerns. */
    public void check(Actor actor, Predicate<Jurisdiction> where, String id) {
        check(actor);
        if (!holdsAny(actor, where)) {
            throw new Refusal.NotFound(id);
        }
    }

    /** Whether the actor may run it there; the same as {@link #check}, as an answer. */
    public boolean allows(Actor actor, Predicate<Jurisdiction> where) {
        return holdsAny(actor, where);
    }

    /** What the actor holds that the use case is open to. */
    public Stream<Assignment> heldBy(Actor actor) {
        return actor.assignments().stream().filter(held -> roles.contains(held.role()));
    }

    private boolean holdsAny(Actor actor, Predicate<Jurisdiction> where) {
        return heldBy(actor).map(Assignment::jurisdiction).anyMatch(where);
    }
}
