package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;

/** Decides an emergency at once, as the officer whom the town lead authorised beforehand (W-09). */
@UseCase(
        id = "decide-emergency",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class DecideEmergency {

    private static final Permission PERMISSION = Permission.of(DecideEmergency.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public DecideEmergency(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which wish, and how much.
     *
     * @param amount in yuan: the total, what was delivered before included
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<Instant> occurredAt) {}

    /**
     * Decides it and commits its money; what was left out is made up afterwards.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.RuleBroken W-09 if the actor was not authorised for that day and village before it happened, or it is more than the
     *     limit; A-02 if the actor may not decide this one; F-05 with both figures if less money can be drawn on; F-13 if nobody opened
     *     the fund year
     * @throws org.guanjia.application.usecase.Unavailable if it cannot be sealed now; nothing is decided then
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        Money amount = Money.parseYuan(command.amount());
        Optional<CommandKey> key = PERMISSION.keyOf(call);
        return transactions.in(id.town(), key, decisions.sealed(id.town(), key, sealing -> tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.openToDecide(tx, id, actor, call, command.occurredAt(), sealing);
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> {
                ApprovalId approval = sitting.approvals().begun();
                Optional<EmergencyAuthority> authority = authorityOf(tx, actor, sitting);
                Outcome<Wish, WishEvent> granted =
                        wish.decideEmergency(approval, actor.subject(), authority.isPresent(), amount, sitting.now());
                sitting.approvals()
                        .grantAtOnce(
                                approval,
                                authority.orElseThrow(),
                                amount,
                                granted.state().state());
                return granted;
            });
        }));
    }

    private static Optional<EmergencyAuthority> authorityOf(Transaction tx, Actor actor, Sitting sitting) {
        VillageCode village = sitting.wish().state().custody().village();
        return tx.staff()
                .find(StaffRecord.idOf(village.town(), new StaffSubject(actor.subject())))
                .flatMap(record -> record.emergencyAuthorityAt(sitting.now().at(), village));
    }
}
