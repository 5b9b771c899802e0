package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.MONDAY;
import static org.guanjia.adapter.contract.SampleApprovals.after;
import static org.guanjia.adapter.contract.SampleApprovals.yes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.StepTimes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.rulebook.Code;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link ApprovalViews} on how long offices took. */
public abstract class ApprovalStepTimesContract extends ApprovalReading {

    @Test
    void counts_steps_by_office_kind_and_step_as_in_time_late_under_way_or_overdue() {
        act(begun(MONDAY), it -> yes(it, samples.lead(), "lead-1", DUE.minusNanos(1000)));
        act(begun(MONDAY), it -> yes(it, samples.lead(), "lead-1", DUE));
        begun(MONDAY);
        begun(after(24));
        begun(Instant.parse("2031-03-04T01:00:00Z"));
        Approval withdrawn = begun(MONDAY);
        act(withdrawn, it -> it.withdraw(CLERK, Optional.empty(), after(1)));
        Duration taken = Duration.between(MONDAY, DUE).truncatedTo(ChronoUnit.SECONDS);

        assertThat(views().stepTimes(Set.of(town, other), MONDAY, Instant.parse("2032-01-01T00:00:00Z"), DUE))
                .containsExactly(new StepTimes(
                        samples.lead(),
                        new Code("wish-by-town"),
                        1,
                        withdrawn.state().round().terms().rulebook(),
                        1,
                        1,
                        1,
                        1,
                        1,
                        2,
                        Optional.of(taken),
                        Optional.of(taken)));
    }

    @Test
    void counts_each_office_of_a_step_in_the_time_in_which_it_began() {
        Approval approval = write(samples.begun(newId(), wish, "exceptional-wish", MONDAY));
        act(approval, it -> yes(it, samples.lead(), "lead-1", after(3)));

        assertThat(views().stepTimes(Set.of(town), MONDAY, MONDAY.plusNanos(1000), after(4)))
                .extracting(StepTimes::office, StepTimes::inTime, StepTimes::underWay, StepTimes::median)
                .containsExactly(
                        tuple(samples.charity(), 0L, 1L, Optional.empty()),
                        tuple(samples.lead(), 1L, 0L, Optional.of(Duration.ofHours(3))));
        assertThat(views().stepTimes(Set.of(town), MONDAY.plusNanos(1000), DUE, DUE))
                .isEmpty();
        assertThat(views().stepTimes(Set.of(town), MONDAY.minusSeconds(1), MONDAY, DUE))
                .isEmpty();
        assertThat(views().stepTimes(Set.of(other), MONDAY, DUE, DUE)).isEmpty();
    }

    @Test
    void tells_the_time_that_one_of_those_in_the_middle_took_and_the_longest() {
        for (int hours : List.of(7, 1, 3, 2)) {
            act(begun(MONDAY), it -> yes(it, samples.lead(), "lead-1", after(hours)));
        }
        begun(MONDAY);

        assertThat(views().stepTimes(Set.of(town), MONDAY, DUE, DUE))
                .extracting(StepTimes::decided, StepTimes::median, StepTimes::longest)
                .containsExactly(tuple(4L, Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(7))));
    }

    @Test
    void counts_each_step_of_each_round() {
        write(samples.full(newId(), wish));

        List<StepTimes> times = views().stepTimes(Set.of(town), MONDAY, DUE.plus(Duration.ofDays(90)), after(24 * 20));

        assertThat(times)
                .extracting(StepTimes::office, StepTimes::step, StepTimes::decided, StepTimes::late)
                .containsExactly(
                        tuple(samples.village(), 1, 1L, 0L),
                        tuple(samples.charity(), 1, 1L, 1L),
                        tuple(samples.lead(), 1, 2L, 1L),
                        tuple(samples.lead(), 2, 1L, 0L));
    }
}
