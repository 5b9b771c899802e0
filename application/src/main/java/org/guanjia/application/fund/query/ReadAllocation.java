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
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.Refusal;

/** Reads what the city gave out to its towns, with the figures that was based on (F-01). */
@UseCase(
        id = "read-allocation",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.AUDITOR})
public final class ReadAllocation {

    private static final Permission PERMISSION = Permission.of(ReadAllocation.class);

    private final FundViews views;
    private final Inputs inputs;

    @Inject
    public ReadAllocation(FundViews views, Inputs inputs) {
        this.views = views;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(
            @NotNull @Parsed(DomainText.ALLOCATION_ID) String allocation) {}

    /**
     * The allocation as it was made.
     *
     * @throws Refusal.NotFound if there is none of that id in the actor's city
     */
    public AllocationView handle(Actor actor, Query query) {
        AllocationId id = AllocationId.parse(inputs.valid(query).allocation());
        PERMISSION.check(actor, id.town(), id.text());
        return views.allocation(id).map(AllocationView::of).orElseThrow(() -> new Refusal.NotFound(id.text()));
    }
}
