package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;

/** Lists the editions on record, withdrawn ones too, oldest first. Every member of staff of the city may. */
@UseCase(id = "list-editions", everyStaffRole = true)
public final class ListEditions {

    private static final Permission PERMISSION = Permission.of(ListEditions.class);

    private final EditionViews views;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public ListEditions(EditionViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /**
     * Which ones.
     *
     * @param kind only of this kind, where present: {@code rulebook}, {@code policy-list} or {@code calendar}
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            Optional<@Parsed(DomainText.EDITION_KIND) String> kind,
            Optional<@Parsed(DomainText.EDITION_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A page in the order of their ids. Going on from its cursor repeats nothing, and skips nothing that was on record when
     * the page was read.
     */
    public Page<EditionView> handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        List<EditionView> found = views.list(
                valid.kind().map(EditionKind::parse), valid.after().map(EditionId::parse), valid.limit() + 1);
        return Page.of(found, valid.limit(), view -> view.id().text());
    }
}
