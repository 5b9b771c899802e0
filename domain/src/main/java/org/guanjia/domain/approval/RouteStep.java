package org.guanjia.domain.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.ApprovalRoute.Quorum;

/**
 * A step of a route, with the offices of the place that it stands for.
 *
 * @param seats one for each office of the rulebook's route: the offices behind it, each of which decides
 * @param quorum whether all seats decide, or any one of them suffices
 */
public record RouteStep(List<List<Office>> seats, Quorum quorum) {

    public RouteStep {
        seats = seats.stream().map(List::copyOf).toList();
    }

    static RouteStep of(ApprovalRoute.Step step, Venue venue) {
        return new RouteStep(step.offices().stream().map(venue::officesOf).toList(), step.quorum());
    }

    /** A second officer of the village or, where it has none, one of the town. */
    static RouteStep secondOfficer(Office village) {
        Office town = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, village.town());
        return new RouteStep(List.of(List.of(village), List.of(town)), Quorum.ANY);
    }

    /** Every office that has a say, in order. */
    public List<Office> offices() {
        return seats.stream().flatMap(List::stream).toList();
    }

    /** Whether these have decided enough of it. */
    boolean isDoneBy(Set<Office> decided) {
        Stream<List<Office>> each = seats.stream();
        return quorum == Quorum.ANY ? each.anyMatch(decided::containsAll) : each.allMatch(decided::containsAll);
    }
}
