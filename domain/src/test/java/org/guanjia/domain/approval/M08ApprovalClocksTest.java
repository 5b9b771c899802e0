package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.worktime.Deadline;
import org.junit.jupiter.api.Test;

/** Proves {@link Recomputing}: what cannot be dated waits for the calendar, and is dated when it comes. */
class M08ApprovalClocksTest {

    /** A year that the calendar does not cover. */
    private static final String FAR = "2099-03-02T09:00";

    @Test
    void nothing_changes_under_the_same_calendar() {
        assertThat(started("wish-by-town", "5000").recompute(PRC, at(MONDAY))).isEmpty();
    }

    @Test
    void a_step_without_a_calendar_is_decided_all_the_same_and_never_overdue() {
        Approval waiting = Approval.start(id(1), wish(), PARTIES, proposal("wish-by-town", "5000"), VENUE, on(FAR))
                .state();

        assertThat(waiting.state().round().runningClock())
                .map(Deadline::awaitsCalendar)
                .contains(true);
        assertThat(refusalOf(() -> waiting.escalateOverdue(LEAD, SUPERIORS, PRC, at("2099-12-31T09:00"))))
                .isEqualTo("A-04.not-overdue");
        assertThat(yes(waiting, LEAD, "a", FAR).state().stage()).isEqualTo(ApprovalStage.APPROVED);
    }

    @Test
    void the_clocks_that_run_are_dated_anew_and_what_is_done_stands() {
        Approval approval = yes(onRoute("town-lead > town-charity"), LEAD, "a", "2024-03-05T09:00");
        Deadline running = approval.state().round().runningClock().orElseThrow();
        Deadline undated = new Deadline(
                running.start(), running.term(), List.of(), running.calendar(), Optional.empty(), Optional.empty());
        Round round = approval.state().round();
        StepClock done = round.clocks().get(0);
        Approval waiting = Approval.restore(
                id(1),
                2,
                approval.state()
                        .changing(it -> new Round(
                                it.number(),
                                it.terms(),
                                it.begunAt(),
                                it.decisions(),
                                it.escalations(),
                                List.of(done, new StepClock(2, undated)))));

        Approval dated =
                waiting.recompute(PRC, at("2024-03-05T10:00")).orElseThrow().state();

        assertThat(dated.state().round()).isEqualTo(round);
        assertThat(dated.version()).isEqualTo(3);
    }
}
