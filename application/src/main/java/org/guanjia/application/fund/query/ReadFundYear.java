package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** Reads one fund year. */
@UseCase(
        id = "read-fund-year",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.CITY_CHARITY, Role.DELEGATE, Role.AUDITOR})
public final class ReadFundYear {

    private static final Permission PERMISSION = Permission.of(ReadFundYear.class);

    private final FundViews views;
    private final Inputs inputs;

    @Inject
    public ReadFundYear(FundViews views, Inputs inputs) {
        this.views = views;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear) {}

    /**
     * The fund year as it stands.
     *
     * @throws Refusal.NotFound if there is none of that id where the actor may look
     */
    public FundYearView handle(Actor actor, Query query) {
        FundYearId id = FundYearId.parse(inputs.valid(query).fundYear());
        PERMISSION.check(actor, id.town(), id.text());
        return views.year(id).map(FundYearView::of).orElseThrow(() -> new Refusal.NotFound(id.text()));
    }
}
