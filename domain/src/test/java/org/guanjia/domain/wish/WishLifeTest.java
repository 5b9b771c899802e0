package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

class WishLifeTest {

    private final List<WishEvent> journal = new ArrayList<>();

    @Test
    void a_small_urgent_wish_goes_from_request_to_closing_within_its_clocks() {
        Wish wish = born(submitted(WishKind.URGENT_PERSONAL, "800"));
        wish = after(wish, it -> it.acknowledge(on("2024-03-04T10:00")));
        wish = after(wish, it -> it.findNoPolicy(new PolicyListId("2020"), on("2024-03-04T10:30")));
        wish = after(wish, it -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on("2024-03-04T11:00")));
        wish = after(wish, it -> it.waiveVerification(PHOTO, on("2024-03-04T11:10")));
        wish = after(wish, it -> approve(it, CLERK, "2024-03-04T11:20"));
        assertThat(wish.state().stage()).isEqualTo(WishStage.VERIFIED);
        wish = after(wish, it -> approve(it, SECOND_OFFICER, "2024-03-04T15:00"));
        wish = after(wish, it -> it.startDelivery(on("2024-03-05T09:00")));
        wish = after(wish, it -> it.deliver(part("800", "2024-03-06T09:00"), true, on("2024-03-06T09:00")));
        wish = after(wish, it -> it.evaluate(Grade.VERY_SATISFIED, Optional.empty(), false, on("2024-03-07T09:00")));

        assertThat(wish.state().stage()).isEqualTo(WishStage.CLOSED);
        assertThat(wish.state().clocks().whole().state(at("2024-03-07T09:00"))).isEqualTo(DeadlineState.MET);
        assertThat(wish.state().clocks().open()).isEmpty();
        assertThat(Wish.fold(wish.id(), journal)).isEqualTo(wish);
    }

    @Test
    void an_act_out_of_order_is_refused_and_changes_nothing() {
        Wish wish = submitted(WishKind.URGENT_PERSONAL, "800");

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> wish.triage(HandlingMode.EXPRESS, Optional.empty(), on("2024-03-04T11:00")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.OUT_OF_ORDER));
    }

    private static Outcome<Wish, WishEvent> approve(Wish wish, String officer, String when) {
        return wish.approve(ApprovalOffice.VILLAGE_COMMITTEE, officer, yuan("800"), Optional.empty(), on(when));
    }

    private static Part part(String value, String when) {
        return new Part(new Code("money"), yuan(value), List.of(PHOTO), at(when));
    }

    private Wish born(Wish wish) {
        journal.add(new IntakeEvent.Submitted(
                wish.state().origin(),
                wish.state().need(),
                wish.state().custody(),
                List.of(),
                wish.state().clocks().steps().get(0).deadline(),
                wish.state().clocks().whole(),
                wish.state().annals().latest()));
        return wish;
    }

    private Wish after(Wish wish, Function<Wish, Outcome<Wish, WishEvent>> act) {
        Outcome<Wish, WishEvent> outcome = act.apply(wish);
        journal.addAll(outcome.events());
        return outcome.state();
    }
}
