package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionTexts;
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
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/** Tells which deadlines of a town's wishes a work calendar would move (M-08). It moves nothing. */
@UseCase(id = "foresee-deadlines", roles = Role.CITY_BUREAU)
public final class ForeseeDeadlines {

    private static final Permission PERMISSION = Permission.of(ForeseeDeadlines.class);

    private final WishViews wishes;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ForeseeDeadlines(WishViews wishes, Inputs inputs, Region region) {
        this.wishes = wishes;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which calendar, and where to look.
     *
     * @param text the whole file
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many wishes are looked at
     */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text,
            @NotNull @Parsed(DomainText.TOWN_CODE) String town,
            Optional<@Parsed(DomainText.WISH_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A wish of which deadlines would move, become known, or stop waiting.
     *
     * @param moved as each stands and as it would stand; the one of the whole case first
     */
    public record Moved(WishId wish, CaseNumber number, List<Deadline.Change> moved) {

        public Moved {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Those that would move among the wishes of a page. A page without any may have a next one.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line
     * @throws Refusal.NotFound if the town lies outside the actor's city
     */
    public Page<Moved> handle(Actor actor, Query query) {
        WorkCalendar calendar = inputs.read(query, given -> EditionTexts.calendar(given.text()));
        TownCode town = new TownCode(query.town());
        PERMISSION.check(actor, town, region);
        Page<WishView> page = Page.of(
                wishes.list(WishFilter.in(town, Set.of()), query.after().map(WishId::parse), query.limit() + 1),
                query.limit(),
                view -> view.id().text());
        return new Page<>(
                page.items().stream()
                        .map(view -> new Moved(
                                view.id(),
                                view.state().origin().number(),
                                moved(view.state().clocks(), calendar)))
                        .filter(wish -> !wish.moved().isEmpty())
                        .toList(),
                page.next());
    }

    private static List<Deadline.Change> moved(Clocks clocks, WorkCalendar calendar) {
        return Stream.concat(Stream.of(clocks.whole()), clocks.steps().stream().map(StepClock::deadline))
                .map(deadline -> deadline.recomputed(calendar))
                .filter(Deadline.Change::movesDue)
                .toList();
    }
}
