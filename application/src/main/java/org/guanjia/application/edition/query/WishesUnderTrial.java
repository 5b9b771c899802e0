package org.guanjia.application.edition.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.query.TryRulebookOnWishes.Differing;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Page;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.WishRuling;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** One trial of a rulebook on a town's wishes: how far it came, and what it found. For one call and one thread. */
final class WishesUnderTrial {

    /** So many wishes are looked at in one call at most. */
    static final int MOST = 2_000;

    /** So many wishes are in memory at once. */
    private static final int AT_ONCE = 200;

    private final WishViews wishes;
    private final EditionSet known;
    private final Rulebook tried;
    private final Instant now;
    private final WorkCalendar calendar;
    private final Instant endedFrom;
    private final int limit;
    private final List<Differing> differing = new ArrayList<>();
    private Optional<WishId> last;
    private int lookedAt;
    private int compared;

    WishesUnderTrial(WishViews wishes, EditionSet known, Rulebook tried, TryRulebookOnWishes.Query query, Instant now) {
        this.wishes = wishes;
        this.known = known;
        this.tried = tried;
        this.now = now;
        this.calendar = known.calendars().inForce(CityTime.dateOf(now));
        this.endedFrom = query.endedFrom().atStartOfDay(CityTime.ZONE).toInstant();
        this.limit = query.limit();
        this.last = query.after().map(WishId::parse);
    }

    /** Page by page, until enough differ, enough were looked at, or the town is done. */
    TryRulebookOnWishes.Trial of(TownCode town) {
        boolean goesOn = true;
        while (goesOn && !isEnough()) {
            int most = Math.min(AT_ONCE, MOST - lookedAt);
            goesOn = look(Page.of(
                    wishes.list(allOf(town), last, most + 1),
                    most,
                    view -> view.id().text()));
        }
        return new TryRulebookOnWishes.Trial(compared, differing, goesOn ? last.map(WishId::text) : Optional.empty());
    }

    private boolean isEnough() {
        return differing.size() >= limit || lookedAt >= MOST;
    }

    /** Whether there are more wishes behind those that were looked at. */
    private boolean look(Page<WishView> page) {
        Iterator<WishView> views = page.items().iterator();
        while (views.hasNext() && !isEnough()) {
            look(views.next());
        }
        return views.hasNext() || page.next().isPresent();
    }

    private void look(WishView view) {
        lookedAt++;
        last = Optional.of(view.id());
        if (isTried(view.state())) {
            compared++;
            compare(view);
        }
    }

    private boolean isTried(WishState wish) {
        return !wish.stage().isEnd()
                || wish.aftermath()
                        .endedAt()
                        .filter(ended -> !ended.isBefore(endedFrom))
                        .isPresent();
    }

    private void compare(WishView view) {
        RulebookId standsOn = view.state().origin().rulebook();
        Rulebook own = known.rulebooks().find(standsOn).orElseThrow();
        List<WishRuling.Change> changes = ruling(view, own).changesTo(ruling(view, tried));
        if (!changes.isEmpty()) {
            differing.add(new Differing(view.id(), view.state().origin().number(), standsOn, changes));
        }
    }

    private WishRuling ruling(WishView view, Rulebook rulebook) {
        return WishRuling.of(view.state(), new Circumstances(now, rulebook, calendar));
    }

    /** A wish that was transferred is tried where it goes on. */
    private static WishFilter allOf(TownCode town) {
        return WishFilter.in(town, EnumSet.complementOf(EnumSet.of(WishStage.TRANSFERRED)));
    }
}
