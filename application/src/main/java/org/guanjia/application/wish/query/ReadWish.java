package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Reads one wish: where it stands, both clocks, its money, and what the actor may do with it. */
@UseCase(
        id = "read-wish",
        roles = {Role.RESIDENT, Role.INTEGRATION},
        everyStaffRole = true)
public final class ReadWish {

    private static final Permission PERMISSION = Permission.of(ReadWish.class);

    private final WishViews views;
    private final FundViews funds;
    private final WishSheets sheets;
    private final Inputs inputs;

    @Inject
    public ReadWish(WishViews views, FundViews funds, WishSheets sheets, Inputs inputs) {
        this.views = views;
        this.funds = funds;
        this.sheets = sheets;
        this.inputs = inputs;
    }

    /** Which one. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * The wish as it stands now.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public WishSheet handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), id.text());
        return sheets.of(actor, List.of(view)).get(0).with(WishFunds.of(view.state(), funds.commitmentsOf(id)));
    }
}
