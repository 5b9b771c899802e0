package org.guanjia.application.feed.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Jurisdiction.Level;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * What one reader sees of the feed, as they see it elsewhere: of wishes those that concern them now, of money only what belongs
 * to towns that are theirs as a whole, of everything else what belongs to a partition that is theirs. It asks for each wish once.
 */
final class FeedSight {

    private final Actor actor;
    private final Permission permission;
    private final WishViews wishes;
    private final Map<WishId, Boolean> known = new HashMap<>();

    FeedSight(Actor actor, Permission permission, WishViews wishes) {
        this.actor = actor;
        this.permission = permission;
        this.wishes = wishes;
    }

    /** The partitions in which they may see anything. */
    List<TownCode> towns(Region region) {
        return region.partitions().stream()
                .filter(town ->
                        permission.heldBy(actor).map(Assignment::jurisdiction).anyMatch(held -> reaches(held, town)))
                .toList();
    }

    private static boolean reaches(Jurisdiction held, TownCode town) {
        return held.covers(town)
                || (held instanceof Jurisdiction.OfVillage of
                        && of.village().town().equals(town));
    }

    boolean sees(FeedEntry entry) {
        if (permission.allows(actor, held -> isOfWholeTowns(held) && held.covers(entry.town()))) {
            return true;
        }
        if (isOfMoney(entry.aggregate())) {
            return false;
        }
        return entry.aggregate() instanceof WishId wish
                ? known.computeIfAbsent(wish, this::concerns)
                : permission.allows(actor, held -> held.covers(entry.town()));
    }

    /** Departments and villages read balances and statements, not what moved all of a town's money. */
    private static boolean isOfMoney(AggregateId id) {
        return id instanceof FundYearId
                || id instanceof AllocationId
                || id instanceof DonationId
                || id instanceof CommitmentId;
    }

    private static boolean isOfWholeTowns(Jurisdiction held) {
        return held.level() == Level.TOWN || held.level() == Level.CITY;
    }

    private boolean concerns(WishId wish) {
        return wishes.find(wish)
                .filter(view -> permission.allows(actor, WishScope.of(view.state(), actor)))
                .isPresent();
    }
}
