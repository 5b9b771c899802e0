package org.guanjia.application.approval.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ApprovalViews;
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

/** Lists all approvals of a wish, as they were begun. */
@UseCase(id = "list-approvals", everyStaffRole = true)
public final class ListApprovals {

    private static final Permission PERMISSION = Permission.of(ListApprovals.class);

    private final ApprovalViews views;
    private final WishViews wishes;
    private final Inputs inputs;

    @Inject
    public ListApprovals(ApprovalViews views, WishViews wishes, Inputs inputs) {
        this.views = views;
        this.wishes = wishes;
        this.inputs = inputs;
    }

    /** Of which wish. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * The approvals, with everything that each is now.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public List<ApprovalSummary> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView wish = wishes.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(wish.state(), actor), id.text());
        return views.of(id).stream().map(ApprovalSummary::of).toList();
    }
}
