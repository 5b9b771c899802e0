package org.guanjia.application.figure.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.figure.query.FigurePlaces.AskedPlaces;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishFigures.Case;
import org.guanjia.application.port.WishFigures.Counted;
import org.guanjia.application.port.WishFigures.Place;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.worktime.Months;

/** Lists the cases behind a figure, as many as it says (M-04). */
@UseCase(
        id = "list-figure-cases",
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
public final class ListFigureCases {

    private static final Permission PERMISSION = Permission.of(ListFigureCases.class);

    private final WishFigures figures;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ListFigureCases(WishFigures figures, Inputs inputs, Region region, InstantSource clock) {
        this.figures = figures;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Behind which figure.
     *
     * @param value as the figures name it, a clock's with its rulebook, such as {@code 2022:OVERDUE}; any where absent
     * @param period as for the figures; it means nothing for the stages, which are those of now
     * @param town only in this town; wherever the actor may see figures where neither town nor village stands
     * @param village only in this village
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            @NotNull @Parsed(DomainText.WISH_FIGURE) String figure,
            Optional<@Parsed(DomainText.FIGURE_VALUE) String> value,
            Optional<@Parsed(DomainText.MONTHS) String> period,
            Optional<@Parsed(DomainText.TOWN_CODE) String> town,
            Optional<@Parsed(DomainText.VILLAGE_CODE) String> village,
            Optional<@Parsed(DomainText.FIGURE_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page of cases by village, month and id. What moved to where the actor may not look since it was counted is left out.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the place lies outside the actor's jurisdiction
     */
    public Page<WishView> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        int limit = valid.limit() + 1;
        List<Case> found = figures.cases(counted(actor, valid), valid.after().map(Place::parse), limit);
        Page<Case> page = Page.of(found, valid.limit(), each -> each.place().text());
        List<WishView> seen = page.items().stream()
                .map(Case::wish)
                .filter(wish -> PERMISSION.allows(actor, WishScope.of(wish.state(), actor)))
                .toList();
        return new Page<>(seen, page.next());
    }

    private Counted counted(Actor actor, Query valid) {
        AskedPlaces asked =
                new FigurePlaces(actor, PERMISSION, region).asked(valid.town(), valid.village(), PlaceLevel.CITY);
        Months months = FigurePlaces.months(valid.period(), clock.instant());
        return new Counted(asked.towns(), asked.villages(), WishFigure.valueOf(valid.figure()), valid.value(), months);
    }
}
