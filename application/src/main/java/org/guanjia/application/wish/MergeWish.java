package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishState;

/** Decides that a wish is the same need as another, which goes on (W-11). */
@UseCase(
        id = "merge-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class MergeWish {

    private static final Permission PERMISSION = Permission.of(MergeWish.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final WishViews views;

    @Inject
    public MergeWish(Transactions transactions, WishDesk desk, WishViews views) {
        this.transactions = transactions;
        this.desk = desk;
        this.views = views;
    }

    /**
     * Which wish, and how.
     *
     * @param into the wish that goes on, or gave the aid already; of any town
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.WISH_ID) String into,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<Instant> occurredAt) {}

    /**
     * Ends the wish as merged.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction, or the other one was never shown to the
     *     actor
     * @throws Refusal.Conflict if the wish has moved on, or one of both does not stand where this can be done
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        WishId into = WishId.parse(command.into());
        Optional<WishView> other = views.find(into);
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            requireMeetsTheNeed(other.filter(known -> isShown(known, sitting, actor))
                    .orElseThrow(() -> new Refusal.NotFound(into.text()))
                    .state());
            return sitting.decide(wish -> wish.mergeInto(into, sitting.write(command.reason()), sitting.now()));
        });
    }

    /** A need that is merged into a wish which ended without aid would be lost. */
    private static void requireMeetsTheNeed(WishState other) {
        boolean goesOnElsewhere = other.aftermath().continuedAs().isPresent();
        if (goesOnElsewhere || (other.stage().isEnd() && !other.gaveAid())) {
            throw other.stage().outOfOrder(WishAct.MERGE);
        }
    }

    /** Whether the actor may see it, or was told of it as a possible duplicate, which may lie in any town (W-11). */
    private static boolean isShown(WishView other, Sitting sitting, Actor actor) {
        return sitting.wish().state().examination().possibleDuplicates().contains(other.id())
                || PERMISSION.allows(actor, WishScope.of(other.state(), actor));
    }
}
