package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.WishView;
import org.guanjia.application.wish.PermittedActs;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.rulebook.WatchParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.Light;

/** Lays wishes out for an actor: what may be done, and both clocks (M-01, M-07). Safe for use by several threads. */
@Enforces("M-07.both-clocks-shown")
public final class WishSheets {

    private final EditionsInForce editions;
    private final InstantSource clock;

    @Inject
    public WishSheets(EditionsInForce editions, InstantSource clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** The wishes as the actor sees them at this moment, in the order given. */
    public List<WishSheet> of(Actor actor, List<WishView> views) {
        Instant now = clock.instant();
        Rulebooks rulebooks = editions.now().rulebooks();
        return views.stream().map(view -> sheet(actor, view, rulebooks, now)).toList();
    }

    private static WishSheet sheet(Actor actor, WishView view, Rulebooks rulebooks, Instant now) {
        Percentage amberFrom = rulebooks
                .find(view.state().origin().rulebook())
                .orElseThrow(() -> new IllegalStateException("Wish " + view.id() + " stands on an unknown rulebook"))
                .value(WatchParameters.AMBER_FROM);
        boolean runsOnElsewhere = view.state().stage() == WishStage.TRANSFERRED;
        Light whole = runsOnElsewhere || view.state().wholeClockStandsStill()
                ? Light.OFF
                : Light.of(view.state().clocks().whole(), now, amberFrom);
        List<StepClock> owed =
                runsOnElsewhere ? List.of() : view.state().clocks().open();
        List<WishSheet.StepLight> steps = owed.stream()
                .map(open -> new WishSheet.StepLight(
                        open.step(), open.deadline(), Light.of(open.deadline(), now, amberFrom)))
                .toList();
        return new WishSheet(view, PermittedActs.of(actor, view), whole, steps, Optional.empty());
    }
}
