package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Lists the fund years of a town, or of the city. */
@UseCase(
        id = "list-fund-years",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.CITY_CHARITY, Role.DELEGATE, Role.AUDITOR})
public final class ListFundYears {

    private static final Permission PERMISSION = Permission.of(ListFundYears.class);

    private final FundViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListFundYears(FundViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Whose.
     *
     * @param place the town, or the city by its own code
     */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String place) {}

    /**
     * All of them, the latest first, each year by programme.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public List<FundYearView> handle(Actor actor, Query query) {
        TownCode place = new TownCode(inputs.valid(query).place());
        PERMISSION.check(actor, place, region);
        return views.years(place).stream().map(FundYearView::of).toList();
    }
}
