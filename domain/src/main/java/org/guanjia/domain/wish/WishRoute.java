package org.guanjia.domain.wish;

import java.util.stream.Stream;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;

/** Which of the rulebook's routes an amount is decided on (A-01, W-03, W-08). */
@Enforces({"W-03.village-decision-limit", "W-08.exceptional-above"})
public enum WishRoute {
    BY_VILLAGE("wish-by-village", ApprovalParameters.ROUTE_OF_WISH_BY_VILLAGE),
    BY_TOWN("wish-by-town", ApprovalParameters.ROUTE_OF_WISH_BY_TOWN),
    EXCEPTIONAL("exceptional-wish", ApprovalParameters.ROUTE_OF_EXCEPTIONAL_WISH);

    private final Code kind;
    private final Parameter<ApprovalRoute> parameter;

    WishRoute(String kind, Parameter<ApprovalRoute> parameter) {
        this.kind = new Code(kind);
        this.parameter = parameter;
    }

    /** The route of that amount; a limit itself is still within it. */
    public static WishRoute of(Money amount, Rulebook rulebook) {
        if (!amount.isMoreThan(rulebook.value(WishParameters.VILLAGE_DECISION_LIMIT))) {
            return BY_VILLAGE;
        }
        return isExceptional(amount, rulebook) ? EXCEPTIONAL : BY_TOWN;
    }

    /**
     * The route of that name.
     *
     * @throws IllegalArgumentException if wishes have no such route
     */
    public static WishRoute named(Code kind) {
        return Stream.of(values())
                .filter(route -> route.kind.equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Wishes have no route " + kind));
    }

    static boolean isExceptional(Money amount, Rulebook rulebook) {
        return amount.isMoreThan(rulebook.value(WishParameters.EXCEPTIONAL_ABOVE));
    }

    /** Its name in the rulebook, by which an approval takes it. */
    public Code kind() {
        return kind;
    }

    /** The form of the rulebook's file. */
    String text(Rulebook rulebook) {
        return rulebook.value(parameter).toString();
    }
}
