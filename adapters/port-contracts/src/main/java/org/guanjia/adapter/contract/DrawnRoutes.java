package org.guanjia.adapter.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guanjia.domain.rulebook.Rulebook;

/** Rulebooks with routes by chance: one to five steps of one to three offices each, all of which decide, or any. */
final class DrawnRoutes {

    private static final int MANY = 60;
    private static final List<String> OFFICES = List.of(
            "village-committee", "town-lead", "town-departments", "town-charity", "city-bureau", "city-charity");
    private static final Draw ALWAYS_THE_SAME = new Draw(7);
    private static final List<Rulebook> RULEBOOKS = IntStream.range(0, MANY)
            .mapToObj(number -> SampleApprovals.routed(route(ALWAYS_THE_SAME)))
            .toList();

    private DrawnRoutes() {}

    static Rulebook rulebook(Draw draw) {
        return draw.oneOf(RULEBOOKS);
    }

    /** No office stands twice in it; one in four is the village alone, where a second officer may be needed. */
    private static String route(Draw draw) {
        if (draw.below(4) == 0) {
            return OFFICES.get(0);
        }
        List<String> left = new ArrayList<>(OFFICES);
        List<String> steps = new ArrayList<>();
        int offices = 1 + draw.below(5);
        while (offices > 0) {
            int together = Math.min(offices, 1 + draw.below(3));
            List<String> step = new ArrayList<>();
            IntStream.range(0, together).forEach(office -> step.add(left.remove(draw.below(left.size()))));
            steps.add(String.join(draw.either() ? " + " : " / ", step));
            offices -= together;
        }
        return String.join(" > ", steps);
    }
}
