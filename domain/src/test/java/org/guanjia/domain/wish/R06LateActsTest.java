package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** A duty never refuses: what is late is accepted, and its clock tells. */
class R06LateActsTest {

    @Test
    void a_wish_that_is_late_at_every_step_is_worked_on_to_its_end_and_every_step_is_marked() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .at("2024-03-06T09:00")
                .received()
                .handedOver()
                .at("2024-04-15T09:00")
                .back(ExaminationEvent.WayBack.HANDED_BACK)
                .triaged()
                .confirmedByData()
                .at("2024-05-15T09:00")
                .approved("800")
                .startedDelivery()
                .at("2024-06-17T09:00")
                .delivered("800", true)
                .at("2024-08-01T09:00")
                .evaluated(Grade.SATISFIED);

        assertThat(wish.stage()).isEqualTo(WishStage.CLOSED);
        assertThat(wish.state().clocks().steps())
                .extracting(StepClock::step)
                .containsExactly(WishStep.RECEIPT, WishStep.POLICY_REPORT, WishStep.DECISION, WishStep.EVALUATION);
        assertThat(wish.state().clocks().steps())
                .allSatisfy(clock -> assertThat(wish.stateOf(clock.deadline())).isEqualTo(DeadlineState.MISSED));
        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void why_something_came_late_is_noted_for_a_step_and_for_the_case() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .at("2024-03-06T09:00")
                .received()
                .then((it, on) -> it.explainDelay(Optional.of(WishStep.RECEIPT), text(8), on))
                .then((it, on) -> it.explainDelay(Optional.empty(), text(9), on));

        assertThat(wish.state().annals().delays())
                .containsExactly(
                        new Delay(Optional.of(WishStep.RECEIPT), text(8), at("2024-03-06T09:00")),
                        new Delay(Optional.empty(), text(9), at("2024-03-06T09:00")));
    }

    @Test
    void also_when_the_wish_has_ended() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .withdrawn()
                .then((it, on) -> it.explainDelay(Optional.empty(), text(9), on));

        assertThat(wish.state().annals().delays()).hasSize(1);
    }

    @Test
    void what_is_entered_later_keeps_the_time_at_which_it_happened_but_not_one_before_what_is_on_record() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .at("2024-03-05T10:00")
                .received();

        Refusal refusal = wish.at("2024-03-05T09:59:59").refused((it, on) -> it.findNoPolicy(Journey.LIST, on));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.OUT_OF_RANGE);
            assertThat(fault.location()).isEqualTo("occurredAt");
        });
        assertThat(wish.at("2024-03-05T10:00").withoutPolicy().lastEvent().occurredAt())
                .isEqualTo(at("2024-03-05T10:00"));
    }
}
