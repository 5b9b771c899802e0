package org.guanjia.adapter.rest.view;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.wish.query.WishSheet.StepLight;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Light;

/** Both kinds of clocks (M-07): the one of the whole case, and those of the steps in the order in which they began. */
public record ClocksDocument(Deadline whole, List<Step> steps) {

    public ClocksDocument {
        steps = List.copyOf(steps);
    }

    /** The clock of one step, with its light where it is owed and was asked for. */
    public record Step(WishStep step, Deadline deadline, Optional<Light> light) {}

    static ClocksDocument of(Clocks clocks, List<StepLight> lights) {
        return new ClocksDocument(
                clocks.whole(),
                clocks.steps().stream().map(clock -> step(clock, lights)).toList());
    }

    private static Step step(StepClock clock, List<StepLight> lights) {
        Optional<Light> light = lights.stream()
                .filter(owed -> owed.step() == clock.step() && owed.deadline().equals(clock.deadline()))
                .map(StepLight::light)
                .findFirst();
        return new Step(clock.step(), clock.deadline(), light);
    }
}
