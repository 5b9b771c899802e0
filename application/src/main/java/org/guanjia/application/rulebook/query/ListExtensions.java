package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.TownCode;

/** Lists the rulebook extensions on record, oldest first. Every member of staff of the city may. */
@UseCase(id = "list-extensions", everyStaffRole = true)
public final class ListExtensions {

    private static final Permission PERMISSION = Permission.of(ListExtensions.class);

    private final ExtensionViews views;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public ListExtensions(ExtensionViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /**
     * Which ones.
     *
     * @param rulebook only of this rulebook, where present
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            Optional<@Parsed(DomainText.RULEBOOK_ID) String> rulebook,
            Optional<@Parsed(DomainText.EXTENSION_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order of their ids. Going on from its cursor repeats nothing, and skips nothing that was on record when
     * the page was read.
     */
    public Page<ExtensionView> handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        List<ExtensionView> found = views.list(
                valid.rulebook().map(RulebookId::new), valid.after().map(ExtensionId::parse), valid.limit() + 1);
        return Page.of(found, valid.limit(), view -> view.id().text());
    }
}
