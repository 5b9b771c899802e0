package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.TimeAway;
import org.junit.jupiter.api.Test;

/** Proves {@code Deadline} for a wish that was a proposal for a while: its clock stood still and starts nothing anew. */
class R07ProjectDetourTest {

    @Test
    void converted_it_ends_and_returned_its_clock_runs_on() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .at("2024-03-05T10:00")
                .then((it, on) -> it.convert(text(9), on));
        assertThat(wish.stage()).isEqualTo(WishStage.CONVERTED);
        assertThat(wish.earliestDue()).isEmpty();

        wish.at("2024-03-12T10:00").then((it, on) -> it.returnFromProject(text(9), on));

        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.whole().start()).isEqualTo(at(MONDAY));
        assertThat(wish.whole().timesAway())
                .containsExactly(new TimeAway(at("2024-03-05T10:00"), at("2024-03-12T10:00")));
        assertThat(wish.whole().due()).contains(endOf("2024-03-18"));
        assertThat(wish.state().clocks().isFinished()).isFalse();
        assertThat(wish.triaged().stage()).isEqualTo(WishStage.TRIAGED);
    }

    @Test
    void what_was_overdue_when_it_was_converted_is_overdue_when_it_returns() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .received()
                .at("2024-03-13T10:00")
                .then((it, on) -> it.convert(text(9), on))
                .at("2024-03-20T10:00")
                .then((it, on) -> it.returnFromProject(text(9), on));

        assertThat(wish.stateOf(wish.whole())).isEqualTo(DeadlineState.OVERDUE);
    }
}
