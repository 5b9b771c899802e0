package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.WishId;

/** Lists wishes, the oldest first. */
@UseCase(id = "list-wishes", everyStaffRole = true)
public final class ListWishes {

    private static final Permission PERMISSION = Permission.of(ListWishes.class);

    private final WishViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListWishes(WishViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which ones.
     *
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Valid WishCriteria criteria,
            Optional<@Parsed(DomainText.WISH_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order of their ids. Going on from its cursor repeats nothing, and skips nothing that was on record when
     * the page was read. Whoever works for a department sees what it has.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the criteria name a place outside the actor's jurisdiction
     */
    public Page<WishView> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Stream<WishFilter> filters =
                Places.of(actor, PERMISSION, valid.criteria(), region).stream().map(valid.criteria()::in);
        Optional<WishId> after = valid.after().map(WishId::parse);
        int limit = valid.limit() + 1;
        List<WishView> found = Found.byId(filters, limit, filter -> views.list(filter, after, limit));
        return Page.of(found, valid.limit(), view -> view.id().text());
    }
}
