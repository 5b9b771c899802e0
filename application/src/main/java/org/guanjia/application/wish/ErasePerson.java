package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/**
 * Erases who a wish is about once its retention is over (§13): the person's key is destroyed, so that particulars, texts and
 * files can never be read again. The journal, its chain and the figures stay as they are.
 */
@UseCase(id = "erase-person", roles = Role.CITY_BUREAU)
public final class ErasePerson {

    private static final Permission PERMISSION = Permission.of(ErasePerson.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final Transfers transfers;
    private final PersonVault vault;

    @Inject
    public ErasePerson(Transactions transactions, WishDesk desk, Transfers transfers, PersonVault vault) {
        this.transactions = transactions;
        this.desk = desk;
        this.transfers = transfers;
        this.vault = vault;
    }

    /** Of which wish. */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Erases the person as this wish's town knows them; a town that the wish was transferred to knows them on its own.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's city
     * @throws Refusal.RuleBroken R-00 if the wish has not ended, is on its way to another town, or its retention is not over
     * @throws Refusal.Conflict if the wish has moved on, or the person was erased before
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        WishId id = WishId.parse(desk.valid(call).wish());
        boolean onItsWay = transfers.pending(id).isPresent();
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            call.checkVersion(sitting.wish().version());
            sitting.wish().requireRetentionOver(onItsWay, sitting.now());
            SealedPerson person = sitting.person();
            Instant now = sitting.recordedAt();
            return Changes.beside(actor, now, person.id(), List.of(vault.erase(person, now)));
        });
    }
}
