package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.person.PersonEdition;
import org.guanjia.application.person.PersonVault;
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

/** Reads who a wish is about, masked; what is needed plainly is disclosed for a reason. */
@UseCase(id = "read-person", everyStaffRole = true)
public final class ReadPerson {

    private static final Permission PERMISSION = Permission.of(ReadPerson.class);

    private final WishViews views;
    private final PersonVault vault;
    private final Inputs inputs;

    @Inject
    public ReadPerson(WishViews views, PersonVault vault, Inputs inputs) {
        this.views = views;
        this.vault = vault;
        this.inputs = inputs;
    }

    /** Of which wish. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Everything that was known of the person, masked, the oldest edition first.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public List<PersonEdition> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView wish = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(wish.state(), actor), id.text());
        return vault.editions(wish.state().need().person());
    }
}
