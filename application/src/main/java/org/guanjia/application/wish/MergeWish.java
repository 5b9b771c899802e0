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
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishStage;

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
     * @param into the wish that goes on, which arrived first, or gave the aid already; of any town, and where it was transferred
     *     the one that it goes on as
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.WISH_ID) String into,
            @NotNull @Parsed(DomainText.NOTE) String reason,
            Optional<Instant> occurredAt) {}

    /**
     * Ends the wish as merged. Opposite merges at the same moment, in whichever towns, end at most one of the two wishes.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction, or the other one was never shown to the
     *     actor
     * @throws Refusal.Conflict if the wish has moved on, or one of both does not stand where this can be done
     * @throws Refusal.RuleBroken W-11 if the wish gave aid, or arrived before the other one and that gave none
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
            WishView shown = other.filter(known -> isShown(known, sitting, actor))
                    .orElseThrow(() -> new Refusal.NotFound(into.text()));
            WishView goingOn = whereItGoesOn(shown);
            Wish known = Wish.restore(goingOn.id(), goingOn.version(), goingOn.state());
            return sitting.decide(wish -> wish.mergeInto(known, sitting.write(command.reason()), sitting.now()));
        });
    }

    /** The same wish in the last town that it was transferred to. */
    private WishView whereItGoesOn(WishView shown) {
        WishView standing = shown;
        Optional<WishView> next = Optional.of(shown);
        while (next.isPresent()) {
            standing = next.get();
            next = standing.state().stage() == WishStage.TRANSFERRED
                    ? standing.state().aftermath().continuedAs().flatMap(views::find)
                    : Optional.empty();
        }
        return standing;
    }

    /** Whether the actor may see it, or was told of it as a possible duplicate, which may lie in any town (W-11). */
    private static boolean isShown(WishView other, Sitting sitting, Actor actor) {
        return sitting.wish().state().examination().possibleDuplicates().contains(other.id())
                || PERMISSION.allows(actor, WishScope.of(other.state(), actor));
    }
}
