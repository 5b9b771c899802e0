package org.guanjia.application.wish;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Permission;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Capacity;

/** Who may bring a request in, and as what. */
final class BringingIn {

    private final Permission permission;

    BringingIn(Permission permission) {
        this.permission = permission;
    }

    /**
     * Refuses whoever may not bring it in.
     *
     * @throws Refusal.NotFound if its village or channel is none of the actor's
     */
    void check(Actor actor, Incoming incoming) {
        permission.check(
                actor, held -> mayBringIn(held, incoming), incoming.village().text());
    }

    /** As what the actor brings it in, where they may as several: as a resident what they ask for themselves, else not. */
    Capacity capacityOf(Actor actor, Incoming incoming) {
        Set<Capacity> open = permission
                .heldBy(actor)
                .filter(held -> mayBringIn(held.jurisdiction(), incoming))
                .map(held -> capacityOf(held.role()))
                .collect(Collectors.toSet());
        if (incoming.command().ownRequest() && open.contains(Capacity.RESIDENT)) {
            return Capacity.RESIDENT;
        }
        return Stream.of(Capacity.STAFF, Capacity.CHANNEL)
                .filter(open::contains)
                .findFirst()
                .orElse(Capacity.RESIDENT);
    }

    private static Capacity capacityOf(Role role) {
        return switch (role) {
            case RESIDENT -> Capacity.RESIDENT;
            case INTEGRATION -> Capacity.CHANNEL;
            default -> Capacity.STAFF;
        };
    }

    private static boolean mayBringIn(Jurisdiction held, Incoming incoming) {
        return switch (held.level()) {
            case SELF -> incoming.externalNumber().isEmpty();
            case CHANNEL ->
                held instanceof Jurisdiction.OfChannel of
                        && of.channel().equals(incoming.channel().text());
            default -> held.covers(incoming.village());
        };
    }
}
