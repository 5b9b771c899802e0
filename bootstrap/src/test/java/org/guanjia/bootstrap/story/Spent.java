package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.guanjia.application.wish.query.WishFunds;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.Part;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;

/** What holds of the money of every wish, whatever was done with it: it agrees with what was granted and delivered. */
final class Spent {

    private Spent() {}

    static void check(WishSheet sheet) {
        WishFunds money = sheet.money().orElseThrow();
        WishState state = sheet.wish().state();
        assertThat(money.ordered().plus(money.paid()).plus(money.open())).isEqualTo(money.committed());
        assertThat(money.ordered().plus(money.paid())).as("paid as delivered").isEqualTo(cost(state));
        if (isGranted(state)) {
            assertThat(money.open())
                    .as("open as granted")
                    .isEqualTo(state.grant().amount().orElseThrow().minus(state.delivered()));
        } else if (state.borneByFund().isPresent()) {
            assertThat(money.open()).as("nothing held for a wish that ended").isEqualTo(Money.ZERO);
        }
    }

    private static boolean isGranted(WishState state) {
        return state.stage() == WishStage.APPROVED || state.stage() == WishStage.IN_DELIVERY;
    }

    private static Money cost(WishState state) {
        return state.parts().stream().map(Part::cost).reduce(Money.ZERO, Money::plus);
    }
}
