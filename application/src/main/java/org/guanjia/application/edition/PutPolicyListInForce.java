package org.guanjia.application.edition;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The city puts an edition of the policy list in force from the first day that its text names (W-02). */
@UseCase(id = "put-policy-list-in-force", roles = Role.CITY_BUREAU)
public final class PutPolicyListInForce {

    private static final Permission PERMISSION = Permission.of(PutPolicyListInForce.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final EditionsInForce editions;
    private final TownCode city;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public PutPolicyListInForce(
            Transactions transactions,
            Inputs inputs,
            EditionsInForce editions,
            Region region,
            Ulids ulids,
            InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.editions = editions;
        this.city = region.city().code();
        this.ulids = ulids;
        this.clock = clock;
    }

    /**
     * What the city puts in force.
     *
     * @param text the whole file, character by character
     * @param ground the document or decision it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    private record Given(PolicyListEdition list, EditionTerms terms) {}

    /**
     * Puts the edition on record; hand-overs from its first day on name its entries.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Given given = inputs.read(call.command(), PutPolicyListInForce::given);
        return transactions.in(city, PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, city, city.text());
            EditionTexts.fitting(() -> editions.within(tx).policyLists().with(given.list()));
            Instant now = clock.instant();
            EditionId id = new EditionId(city, ulids.next(now));
            return Changes.by(actor, now, RecordedEdition.putInForce(id, given.terms(), now));
        });
    }

    private static Given given(Command command) {
        EditionText text = EditionTexts.fitting(() -> EditionText.of(command.text()));
        PolicyListEdition list = EditionTexts.policyList(command.text());
        return new Given(
                list, new EditionTerms(EditionKind.POLICY_LIST, list.id().text(), list.from(), text, command.ground()));
    }
}
