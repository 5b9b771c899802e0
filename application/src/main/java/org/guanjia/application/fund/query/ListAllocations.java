package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** Lists what the city gave out to its towns in a fund year. */
@UseCase(
        id = "list-allocations",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.AUDITOR})
public final class ListAllocations {

    private static final Permission PERMISSION = Permission.of(ListAllocations.class);

    private final FundViews views;
    private final Inputs inputs;
    private final TownCode city;
    private final InstantSource clock;

    @Inject
    public ListAllocations(FundViews views, Inputs inputs, Region region, InstantSource clock) {
        this.views = views;
        this.inputs = inputs;
        this.city = region.city().code();
        this.clock = clock;
    }

    /**
     * When.
     *
     * @param year this one where absent
     */
    public record Query(Optional<Integer> year) {}

    /**
     * All of them, over both programmes, in the order in which they were made.
     *
     * @throws Refusal.NotFound if the actor does not oversee the city
     */
    public List<AllocationView> handle(Actor actor, Query query) {
        PERMISSION.check(actor, city, city.text());
        int year = inputs.valid(query)
                .year()
                .orElseGet(() -> CityTime.dateOf(clock.instant()).getYear());
        return views.allocations(city, year).stream().map(AllocationView::of).toList();
    }
}
