package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;

/** Gives out a new follow-up code, where the one before was lost or seen by others (§13). */
@UseCase(
        id = "renew-follow-up-code",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class RenewFollowUpCode {

    private static final Permission PERMISSION = Permission.of(RenewFollowUpCode.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final FollowUpCodes codes;

    @Inject
    public RenewFollowUpCode(Transactions transactions, WishDesk desk, FollowUpCodes codes) {
        this.transactions = transactions;
        this.desk = desk;
        this.codes = codes;
    }

    /** Of which wish. */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Puts on record that the code before holds no longer, and gives the new one. A second arrival of the same command gives
     * the code that holds then.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on
     */
    public Slip handle(Actor actor, Call<Command> call) {
        WishId id = WishId.parse(desk.valid(call).wish());
        List<Wish> renewed = new ArrayList<>();
        Receipt receipt = transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> {
                Outcome<Wish, WishEvent> outcome = wish.renewFollowUpCode(sitting.now());
                renewed.add(outcome.state());
                return outcome;
            });
        });
        return renewed.stream()
                .filter(wish -> wish.version() == receipt.version())
                .findFirst()
                .map(Wish::state)
                .map(wish -> codes.slip(
                        receipt, wish.origin().number(), wish.annals().followUpCode()))
                .orElseGet(() -> codes.slip(receipt));
    }
}
