package org.guanjia.application.region.query;

import jakarta.inject.Inject;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.TownKind;
import org.guanjia.domain.shared.TownCode;

/** Lists the city's towns, streets and parks. Everybody may: a request names the place where it belongs. */
@UseCase(
        id = "list-towns",
        roles = {Role.RESIDENT, Role.SUPPORTER, Role.INTEGRATION},
        everyStaffRole = true)
public final class ListTowns {

    private static final Permission PERMISSION = Permission.of(ListTowns.class);

    private final Region region;

    @Inject
    public ListTowns(Region region) {
        this.region = region;
    }

    /** All of them. */
    public record Query() {}

    /**
     * A town, street or park.
     *
     * @param takesRequests whether it takes part in the programme; elsewhere requests are refused
     */
    public record Entry(TownCode code, String name, TownKind kind, boolean takesRequests) {}

    /** All in the order of their codes, those that take no requests too. */
    public List<Entry> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        return region.towns().stream().map(ListTowns::entry).toList();
    }

    private static Entry entry(Town town) {
        return new Entry(town.code(), town.name(), town.kind(), town.inProgramme());
    }
}
