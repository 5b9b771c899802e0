package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionTexts;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.policy.PolicyListComparison;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Tells what a policy list would change if it were put in force. It puts nothing on record. */
@UseCase(id = "try-policy-list", roles = Role.CITY_BUREAU)
public final class TryPolicyList {

    private static final Permission PERMISSION = Permission.of(TryPolicyList.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public TryPolicyList(EditionsInForce editions, Inputs inputs, Region region) {
        this.editions = editions;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /** The whole file. */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text) {}

    /**
     * What would change.
     *
     * @param comparison against the edition that starts last before it; empty where there is none
     */
    public record Trial(PolicyListId list, LocalDate from, Optional<PolicyListComparison> comparison) {}

    /**
     * Refuses and accepts as putting it in force would.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken
     */
    public Trial handle(Actor actor, Query query) {
        PERMISSION.check(actor, city, city.text());
        PolicyListEdition list = inputs.read(query, given -> EditionTexts.policyList(given.text()));
        PolicyLists known = editions.now().policyLists();
        EditionTexts.fitting(() -> known.with(list));
        return new Trial(
                list.id(),
                list.from(),
                known.lastBefore(list.from()).map(before -> PolicyListComparison.between(before, list)));
    }
}
