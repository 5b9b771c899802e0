package org.guanjia.application.edition;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Refusal;

/** The city takes back an edition whose first day has not come. */
@UseCase(id = "withdraw-edition", roles = Role.CITY_BUREAU)
public final class WithdrawEdition {

    private static final Permission PERMISSION = Permission.of(WithdrawEdition.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public WithdrawEdition(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Which edition, and why.
     *
     * @param edition the id under which it was put on record
     * @param ground the document or decision it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.EDITION_ID) String edition,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    /**
     * Takes the edition back; its name and its first day are free again.
     *
     * @throws Refusal.NotFound if there is no such edition in the actor's city
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands, or it was withdrawn before
     * @throws Refusal.RuleBroken R-03 if its first day has come
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        EditionId id = EditionId.parse(command.edition());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, id.town(), id.text());
            RecordedEdition edition = tx.editions().find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
            call.checkVersion(edition.version());
            Instant now = clock.instant();
            return Changes.by(actor, now, edition.withdraw(command.ground(), now));
        });
    }
}
