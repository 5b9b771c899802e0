package org.guanjia.domain.rulebook;

import java.util.List;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;

/** Whether a signed statement stands for the verification of a wish (W-03). */
@Enforces({"W-03.waiver-limit", "W-03.waiver-kinds"})
public final class Waiver {

    private Waiver() {}

    /** Whether it does for that kind and amount; it does at exactly the limit. */
    public static boolean holdsFor(WishKind kind, Money amount, Rulebook rulebook) {
        boolean withinLimit = rulebook.find(WishParameters.WAIVER_LIMIT)
                .filter(limit -> !amount.isMoreThan(limit))
                .isPresent();
        return withinLimit
                && rulebook.find(WishParameters.WAIVER_KINDS).orElse(List.of()).contains(kind);
    }
}
