package org.guanjia.application.wish.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Light;

/**
 * A wish as an actor sees it at a moment.
 *
 * @param acts what the actor may do with it now
 * @param whole the light of the whole case; off while its clock stands still, or runs on in another town
 * @param steps the steps that are owed, each with its light (M-07)
 * @param money what the funds bear of it, where one wish was asked for
 */
public record WishSheet(
        WishView wish, Set<WishAct> acts, Light whole, List<StepLight> steps, Optional<WishFunds> money) {

    /** A step that is owed. */
    public record StepLight(WishStep step, Deadline deadline, Light light) {}

    WishSheet with(WishFunds funds) {
        return new WishSheet(wish, acts, whole, steps, Optional.of(funds));
    }

    /** What is due soonest, the whole case or a step; empty where nothing is, or nobody knows. */
    public Optional<Instant> due() {
        return wish.state().earliestDue();
    }
}
