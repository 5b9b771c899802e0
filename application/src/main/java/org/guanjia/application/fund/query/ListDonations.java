package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Refusal;

/** Lists designated donations: what came in, what was spent, what rests (F-10). */
@UseCase(
        id = "list-donations",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.DELEGATE,
            Role.AUDITOR
        })
public final class ListDonations {

    private static final Permission PERMISSION = Permission.of(ListDonations.class);

    private final FundViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListDonations(FundViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Whose.
     *
     * @param unit a village, a town with its villages, or the city by its own code
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            Optional<@Parsed(DomainText.DONATION_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page, by id, which is the order in which they were made.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public Page<DonationView> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        FundUnit unit = FundUnit.parse(valid.unit());
        PERMISSION.check(actor, FundPlaces.over(unit), unit.text());
        FundPlaces.known(unit, region);
        Page<DonationStanding> page = Page.of(
                views.donations(unit, valid.after().map(DonationId::parse), valid.limit() + 1),
                valid.limit(),
                last -> last.donation().id().text());
        return new Page<>(page.items().stream().map(DonationView::of).toList(), page.next());
    }
}
