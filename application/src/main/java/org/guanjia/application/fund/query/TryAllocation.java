package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.fund.AllocationSheet;
import org.guanjia.application.fund.IndicatorInput;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Tells what each town would get of a sum (F-01). Nothing is given out. */
@UseCase(
        id = "try-allocation",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY})
public final class TryAllocation {

    private static final Permission PERMISSION = Permission.of(TryAllocation.class);

    private final FundViews views;
    private final AllocationSheet sheet;
    private final Inputs inputs;

    @Inject
    public TryAllocation(FundViews views, AllocationSheet sheet, Inputs inputs) {
        this.views = views;
        this.sheet = sheet;
        this.inputs = inputs;
    }

    /**
     * What would be given out, to whom and on what figures.
     *
     * @param fundYear the city's
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String total,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid IndicatorInput> towns) {}

    /**
     * The table, the same that giving it out would keep.
     *
     * @throws Refusal.NotFound if there is no such fund year of the actor's city
     * @throws Refusal.InvalidInput if a figure or a town will not do
     */
    public AllocationView.Table handle(Actor actor, Query query) {
        List<Indicators> towns =
                inputs.read(query, given -> sheet.read(given.towns(), FundYearId.parse(given.fundYear())));
        FundYearId id = FundYearId.parse(query.fundYear());
        PERMISSION.check(actor, id.town(), id.text());
        FundYear year =
                views.year(id).filter(found -> id.town().isCity()).orElseThrow(() -> new Refusal.NotFound(id.text()));
        return AllocationView.Table.of(sheet.table(year, Money.parseYuan(query.total()), towns));
    }
}
