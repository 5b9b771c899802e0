package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.approval.Verdict;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;

/** Decides, as one of the offices on the route, whether what a wish was granted is revoked. */
@UseCase(
        id = "decide-revocation",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY
        })
public final class DecideRevocation {

    private static final Permission PERMISSION = Permission.of(DecideRevocation.class);

    private final Transactions transactions;
    private final SealedDecisions decisions;
    private final WishDesk desk;

    @Inject
    public DecideRevocation(Transactions transactions, SealedDecisions decisions, WishDesk desk) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.desk = desk;
    }

    /**
     * Which revocation, and how.
     *
     * @param approval in which it is decided, as asking for it began it
     * @param revoke whether the mistaken decision is to be revoked; else it stands
     * @param office as which of the offices that the actor serves in, where several of them come next
     * @param standingInFor the subject of who is absent, where the actor decides in their place
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.APPROVAL_ID) String approval,
            @NotNull Boolean revoke,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<@Parsed(DomainText.APPROVAL_OFFICE) String> office,
            Optional<@Parsed(DomainText.STAFF_SUBJECT) String> standingInFor,
            Optional<Instant> occurredAt) {}

    /**
     * Takes what the office says. With the last yes the mistaken decision is revoked, nothing more is delivered of it, its open
     * money goes back, and what was delivered is owed back; with any no it stands.
     *
     * @throws Refusal.NotFound if no such revocation of a wish in the actor's jurisdiction was asked for
     * @throws Refusal.Conflict if the wish has moved on, or the revocation fell away with it
     * @throws Refusal.InvalidInput if the actor serves in several offices that come next and does not say as which one, or names
     *     one that they do not serve in
     * @throws Refusal.RuleBroken A-01 if another office is next, A-02 if the actor may not decide this one, A-03 if they do not
     *     stand in, A-06 if it is decided already
     * @throws org.guanjia.application.usecase.Unavailable if it cannot be sealed now; nothing is decided then
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        ApprovalId id = ApprovalId.parse(command.approval());
        Optional<CommandKey> key = PERMISSION.keyOf(call);
        return transactions.in(id.town(), key, decisions.sealed(id.town(), key, sealing -> tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.openToDecide(tx, desk.subjectOf(tx, id), actor, call, command.occurredAt(), sealing);
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> {
                Approval asked = sitting.approvals().find(id).orElseThrow();
                Approval mistaken = mistakenOf(asked, sitting);
                Acting acting = desk.officesOf(PERMISSION, actor, sitting)
                        .acting(tx, asked, command.office(), command.standingInFor());
                Approval decided = sitting.approvals().decide(asked, acting, rulingOf(command, sitting));
                return outcome(wish, mistaken, decided, sitting);
            });
        }));
    }

    private static Approval mistakenOf(Approval asked, Sitting sitting) {
        return asked.state()
                .matter()
                .revokes()
                .flatMap(sitting.approvals()::find)
                .orElseThrow(() -> new Refusal.NotFound(asked.id().text()));
    }

    private static Ruling rulingOf(Command command, Sitting sitting) {
        PersonalTextId reason = sitting.write(command.reason());
        return command.revoke()
                ? new Ruling(Verdict.APPROVE, Optional.empty(), Optional.of(reason), Optional.empty())
                : Ruling.refuse(reason);
    }

    private static Outcome<Wish, WishEvent> outcome(Wish wish, Approval mistaken, Approval decided, Sitting sitting) {
        return switch (decided.state().stage()) {
            case APPROVED -> {
                sitting.approvals().revoke(mistaken, decided);
                yield wish.revoke(mistaken.id(), decided.id(), sitting.now());
            }
            case REFUSED -> wish.refuseRevocation(mistaken.id(), decided.id(), sitting.now());
            default -> wish.consentToRevocation(mistaken.id(), decided.id(), sitting.now());
        };
    }
}
