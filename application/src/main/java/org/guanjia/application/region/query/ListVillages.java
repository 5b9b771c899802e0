package org.guanjia.application.region.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.region.VillageKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Lists the villages and communities of a town. Everybody may: a request names the place where it belongs. */
@UseCase(
        id = "list-villages",
        roles = {Role.RESIDENT, Role.SUPPORTER, Role.INTEGRATION},
        everyStaffRole = true)
public final class ListVillages {

    private static final Permission PERMISSION = Permission.of(ListVillages.class);

    private final Region region;
    private final Inputs inputs;

    @Inject
    public ListVillages(Region region, Inputs inputs) {
        this.region = region;
        this.inputs = inputs;
    }

    /** Of which town. */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String town) {}

    /** A village or community. */
    public record Entry(VillageCode code, String name, VillageKind kind) {}

    /**
     * All in the order of their codes; none where the town has none.
     *
     * @throws Refusal.NotFound if the city has no such town
     */
    public List<Entry> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        TownCode town = new TownCode(inputs.valid(query).town());
        if (region.town(town).isEmpty()) {
            throw new Refusal.NotFound(town.text());
        }
        return region.villagesOf(town).stream().map(ListVillages::entry).toList();
    }

    private static Entry entry(Village village) {
        return new Entry(village.code(), village.name(), village.kind());
    }
}
