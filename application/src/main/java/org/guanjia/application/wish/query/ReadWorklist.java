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
import org.guanjia.application.port.WishViews.DueCursor;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;

/** Shows what an actor may and should act on now, the soonest due first (M-01, M-07). */
@UseCase(id = "read-worklist", everyStaffRole = true)
public final class ReadWorklist {

    private static final Permission PERMISSION = Permission.of(ReadWorklist.class);

    private final WishViews views;
    private final WishSheets sheets;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ReadWorklist(WishViews views, WishSheets sheets, Inputs inputs, Region region) {
        this.views = views;
        this.sheets = sheets;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which part of it.
     *
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Valid WishCriteria criteria,
            Optional<@Parsed(DomainText.DUE_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page of wishes of which something is owed, the soonest due first; those that wait for a calendar come last. Whoever
     * works for a department sees what it has. Each
     * shows what the actor may do with it, and both clocks with their lights.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the criteria name a place outside the actor's jurisdiction
     */
    public Page<WishSheet> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Stream<WishFilter> filters =
                Places.of(actor, PERMISSION, valid.criteria(), region).stream().map(valid.criteria()::in);
        Optional<DueCursor> after = valid.after().map(DueCursor::parse);
        int limit = valid.limit() + 1;
        List<WishView> found = Found.byDue(filters, limit, filter -> views.due(filter, after, limit));
        Page<WishView> page =
                Page.of(found, valid.limit(), view -> DueCursor.of(view).text());
        return new Page<>(sheets.of(actor, page.items()), page.next());
    }
}
