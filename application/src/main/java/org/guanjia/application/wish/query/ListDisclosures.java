package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Lists who looked at the person of a wish, and why (§13). */
@UseCase(
        id = "list-disclosures",
        roles = {Role.TOWN_LEAD, Role.CITY_BUREAU, Role.AUDITOR})
public final class ListDisclosures {

    private static final Permission PERMISSION = Permission.of(ListDisclosures.class);

    private final WishViews views;
    private final PersonRecords persons;
    private final Inputs inputs;

    @Inject
    public ListDisclosures(WishViews views, PersonRecords persons, Inputs inputs) {
        this.views = views;
        this.persons = persons;
        this.inputs = inputs;
    }

    /** Of which wish. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Every look, the oldest first.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public List<Disclosure> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView wish = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(wish.state(), actor), id.text());
        return persons.disclosures(wish.state().need().person());
    }
}
