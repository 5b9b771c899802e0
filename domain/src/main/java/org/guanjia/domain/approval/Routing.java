package org.guanjia.domain.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.Breach;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;

/** Takes the route of a kind from the rulebook and freezes it for a round. */
@Enforces({
    "A-01.route-of-wish-by-village",
    "A-01.route-of-wish-by-town",
    "A-01.route-of-exceptional-wish",
    "A-01.route-of-project-by-town",
    "A-01.step-period"
})
final class Routing {

    private static final String PREFIX = "route-of-";

    private Routing() {}

    static RoundTerms terms(String by, Proposal proposal, Venue venue, Rulebook rulebook) {
        Parameter<ApprovalRoute> parameter = parameterOf(proposal.kind());
        ApprovalRoute laidDown = rulebook.value(parameter);
        ApprovalRoute route = proposal.otherRoute()
                .map(Proposal.OtherRoute::route)
                .filter(other -> !other.equals(laidDown))
                .map(other -> departing(parameter, laidDown, other, rulebook))
                .orElse(laidDown);
        return new RoundTerms(
                by,
                rulebook.id(),
                proposal,
                route.steps().stream().map(step -> RouteStep.of(step, venue)).toList(),
                rulebook.value(ApprovalParameters.STEP_PERIOD));
    }

    /** The other route, where the edition binds to its own only in principle. */
    private static ApprovalRoute departing(
            Parameter<ApprovalRoute> parameter, ApprovalRoute laidDown, ApprovalRoute other, Rulebook rulebook) {
        Map<String, String> values = Map.of("route", laidDown.toString(), "asked", other.toString());
        boolean onRecord = Breach.under(rulebook, parameter, ApprovalProvision.OTHER_ROUTE, values)
                .departsWithJustification();
        return onRecord ? other : laidDown;
    }

    private static Parameter<ApprovalRoute> parameterOf(Code kind) {
        List<Parameter<ApprovalRoute>> routes = ApprovalParameters.ROUTES;
        Optional<Parameter<ApprovalRoute>> found = routes.stream()
                .filter(route -> route.name().equals(PREFIX + kind))
                .findFirst();
        return found.orElseThrow(() -> {
            String known = routes.stream()
                    .map(route -> route.name().substring(PREFIX.length()))
                    .collect(Collectors.joining(", "));
            return new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at("kind")));
        });
    }

    static Deadline firstStep(RoundTerms terms, Conditions on) {
        return Deadline.of(on.at(), terms.stepPeriod(), on.calendar());
    }
}
