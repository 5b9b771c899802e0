package org.guanjia.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.application.port.StepTimes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.approval.StepClock;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.worktime.Deadline;

/** Counts the steps of approvals that began in a time. */
record MemoryStepTimes(Instant from, Instant before, Instant now) {

    /** A step at one office. */
    private record Sitting(Round round, int step, Office seat, Deadline deadline, Optional<Instant> decidedAt) {

        String key() {
            return seat.text() + " " + round.terms().proposal().kind() + " " + step + " "
                    + round.terms().rulebook();
        }

        Duration taken() {
            return Duration.between(deadline.start(), decidedAt.orElseThrow()).truncatedTo(ChronoUnit.SECONDS);
        }

        boolean counts() {
            return decidedAt.isPresent() || deadline.doneAt().isEmpty();
        }

        boolean isBeforeDue(Instant at) {
            return deadline.due().filter(at::isBefore).isPresent();
        }

        boolean isDue(Instant at) {
            return deadline.due().filter(due -> !at.isBefore(due)).isPresent();
        }
    }

    List<StepTimes> of(Stream<Approval> approvals) {
        Map<String, List<Sitting>> sittings = new TreeMap<>();
        approvals
                .flatMap(approval -> sittings(approval))
                .filter(Sitting::counts)
                .filter(sitting -> !sitting.deadline().start().isBefore(from)
                        && sitting.deadline().start().isBefore(before))
                .forEach(sitting -> sittings.computeIfAbsent(sitting.key(), key -> new ArrayList<>())
                        .add(sitting));
        return sittings.values().stream().map(this::counted).toList();
    }

    private static Stream<Sitting> sittings(Approval approval) {
        return approval.state().rounds().stream()
                .flatMap(round -> round.clocks().stream()
                        .flatMap(clock ->
                                seats(approval, round, clock).distinct().map(seat -> sitting(round, clock, seat))));
    }

    private static Stream<Office> seats(Approval approval, Round round, StepClock clock) {
        if (clock.step() <= round.terms().steps().size()) {
            return round.terms().steps().get(clock.step() - 1).offices().stream();
        }
        Stream<Office> next =
                round.equals(approval.state().round()) ? approval.state().next().stream() : Stream.empty();
        return Stream.concat(decisions(round, clock).map(Decision::seat), next);
    }

    private static Stream<Decision> decisions(Round round, StepClock clock) {
        return round.decisions().stream().filter(decision -> decision.step() == clock.step());
    }

    private static Sitting sitting(Round round, StepClock clock, Office seat) {
        Optional<Instant> decidedAt = decisions(round, clock)
                .filter(decision -> decision.seat().equals(seat))
                .map(Decision::at)
                .findFirst();
        return new Sitting(round, clock.step(), seat, clock.deadline(), decidedAt);
    }

    private StepTimes counted(List<Sitting> sittings) {
        Sitting first = sittings.get(0);
        List<Sitting> decided = sittings.stream()
                .filter(sitting -> sitting.decidedAt().isPresent())
                .toList();
        List<Sitting> open = sittings.stream()
                .filter(sitting -> sitting.decidedAt().isEmpty())
                .toList();
        List<Duration> taken = decided.stream().map(Sitting::taken).sorted().toList();
        return new StepTimes(
                first.seat(),
                first.round().terms().proposal().kind(),
                first.step(),
                first.round().terms().rulebook(),
                decided.stream()
                        .filter(it -> it.isBeforeDue(it.decidedAt().orElseThrow()))
                        .count(),
                decided.stream()
                        .filter(it -> it.isDue(it.decidedAt().orElseThrow()))
                        .count(),
                open.stream().filter(it -> it.isBeforeDue(now)).count(),
                open.stream().filter(it -> it.isDue(now)).count(),
                sittings.stream().filter(it -> it.deadline().awaitsCalendar()).count(),
                decided.size(),
                taken.isEmpty() ? Optional.empty() : Optional.of(taken.get((taken.size() - 1) / 2)),
                taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() - 1)));
    }
}
