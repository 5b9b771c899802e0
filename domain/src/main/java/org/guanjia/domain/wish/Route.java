package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.ApprovalRoute.Quorum;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;

/** The offices that decide an amount, step by step, and how far they have come. */
@Enforces({
    "A-01.route-of-wish-by-village",
    "A-01.route-of-wish-by-town",
    "A-01.route-of-exceptional-wish",
    "W-03.village-decision-limit",
    "A-02.second-officer-needed"
})
final class Route {

    private final ApprovalRoute route;
    private final boolean byVillage;
    private final String recorder;

    private Route(ApprovalRoute route, boolean byVillage, String recorder) {
        this.route = route;
        this.byVillage = byVillage;
        this.recorder = recorder;
    }

    /** The route of an amount; who recorded the request needs a second officer where the village decides. */
    static Route of(Money amount, String recorder, Rulebook rulebook) {
        boolean byVillage = isByVillage(amount, rulebook);
        return new Route(rulebook.value(parameterOf(amount, byVillage, rulebook)), byVillage, recorder);
    }

    private static Parameter<ApprovalRoute> parameterOf(Money amount, boolean byVillage, Rulebook rulebook) {
        if (byVillage) {
            return ApprovalParameters.ROUTE_OF_WISH_BY_VILLAGE;
        }
        return isExceptional(amount, rulebook)
                ? ApprovalParameters.ROUTE_OF_EXCEPTIONAL_WISH
                : ApprovalParameters.ROUTE_OF_WISH_BY_TOWN;
    }

    /** The form of the rulebook's file. */
    String text() {
        return route.toString();
    }

    static boolean isByVillage(Money amount, Rulebook rulebook) {
        return !amount.isMoreThan(rulebook.value(WishParameters.VILLAGE_DECISION_LIMIT));
    }

    static boolean isExceptional(Money amount, Rulebook rulebook) {
        return amount.isMoreThan(rulebook.value(WishParameters.EXCEPTIONAL_ABOVE));
    }

    /** The offices of which one decides next; empty where all did. */
    Set<ApprovalOffice> next(List<Consent> consents) {
        Set<ApprovalOffice> gave = consents.stream().map(Consent::office).collect(Collectors.toSet());
        Optional<Set<ApprovalOffice>> open = route.steps().stream()
                .filter(step -> !isDone(step, gave))
                .findFirst()
                .map(step -> step.offices().stream()
                        .filter(office -> !gave.contains(office))
                        .collect(Collectors.toSet()));
        return open.orElseGet(() -> secondOfficer(consents));
    }

    private static boolean isDone(ApprovalRoute.Step step, Set<ApprovalOffice> gave) {
        return step.quorum() == Quorum.ANY
                ? step.offices().stream().anyMatch(gave::contains)
                : gave.containsAll(step.offices());
    }

    /** Another officer of the village or, where it has none, the town, once the recorder alone has decided. */
    private Set<ApprovalOffice> secondOfficer(List<Consent> consents) {
        boolean recorderAlone =
                consents.stream().allMatch(consent -> consent.by().equals(recorder));
        return byVillage && recorderAlone
                ? Set.of(ApprovalOffice.VILLAGE_COMMITTEE, ApprovalOffice.TOWN_LEAD)
                : Set.of();
    }
}
