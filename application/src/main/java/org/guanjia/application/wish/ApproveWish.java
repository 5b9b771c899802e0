package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Approves an amount for a wish, as one of the offices on its route (A-01, W-08). */
@UseCase(
        id = "approve-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ApproveWish {

    private static final Permission PERMISSION = Permission.of(ApproveWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public ApproveWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param amount in yuan: the total, what was delivered before included
     * @param justification why an exceptional amount is right (W-08)
     * @param office as which of the offices that the actor serves in, where several of them come next
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<@Parsed(DomainText.NOTE) String> justification,
            Optional<@Parsed(DomainText.APPROVAL_OFFICE) String> office,
            Optional<Instant> occurredAt) {}

    /**
     * Gives the office's consent; the last one on the route makes the approval stand, and commits its money or gives back what
     * an earlier approval committed beyond it.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the actor serves in several offices that come next and does not say which one consents,
     *     or names one that they do not serve in
     * @throws Refusal.RuleBroken A-01 if another office is next, A-02 if the actor may not decide this one, W-03, W-04 if the
     *     verification does not carry the amount, W-08 if an exceptional one lacks its justification, F-05 if more was
     *     delivered, or with both figures if less money can be drawn on; F-13 if nobody opened the fund year
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        Money amount = Money.parseYuan(command.amount());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.approve(
                    officeOf(
                            actor,
                            command,
                            sitting,
                            wish.officesNext(amount, sitting.now().rulebook())),
                    actor.subject(),
                    amount,
                    sitting.write(command.justification()),
                    sitting.now()));
        });
    }

    /**
     * The office that the actor consents as: the one that the route leads to next. It is not chosen for somebody who serves
     * in several of those, since it stands on record whose consent it was.
     */
    private static ApprovalOffice officeOf(Actor actor, Command command, Sitting sitting, Set<ApprovalOffice> next) {
        SortedSet<ApprovalOffice> held = officesOf(actor, sitting);
        if (command.office().isPresent()) {
            ApprovalOffice named = ApprovalOffice.valueOf(command.office().get());
            require(held.contains(named), held);
            return named;
        }
        SortedSet<ApprovalOffice> open = new TreeSet<>(held);
        open.retainAll(next);
        require(open.size() <= 1, open);
        return open.isEmpty() ? held.last() : open.first();
    }

    /** The offices that the actor decides for here, the highest last. */
    private static SortedSet<ApprovalOffice> officesOf(Actor actor, Sitting sitting) {
        return PERMISSION
                .heldBy(actor)
                .filter(held -> sitting.concerns(held.jurisdiction()))
                .map(held -> switch (held.role()) {
                    case TOWN_CHARITY -> ApprovalOffice.TOWN_CHARITY;
                    case TOWN_LEAD -> ApprovalOffice.TOWN_LEAD;
                    default -> ApprovalOffice.VILLAGE_COMMITTEE;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void require(boolean isClear, SortedSet<ApprovalOffice> known) {
        if (!isClear) {
            String names = known.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("office")));
        }
    }
}
