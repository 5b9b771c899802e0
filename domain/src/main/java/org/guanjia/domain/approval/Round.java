package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeLevel;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/**
 * One way through the offices. A return for amendment, or a decision by somebody who then declares an interest, ends it,
 * and the next one begins; each stays whole.
 *
 * @param number from 1
 * @param decisions in the order in which they came, one for each step and seat
 * @param clocks one for each step that was reached
 */
public record Round(
        int number,
        RoundTerms terms,
        Instant begunAt,
        List<Decision> decisions,
        List<Escalation> escalations,
        List<StepClock> clocks) {

    public Round {
        decisions = List.copyOf(decisions);
        escalations = List.copyOf(escalations);
        clocks = List.copyOf(clocks);
    }

    static Round begin(int number, RoundTerms terms, Deadline first, Instant at) {
        return new Round(number, terms, at, List.of(), List.of(), List.of(new StepClock(1, first)));
    }

    /** The step that is to be decided now, from 1; empty where all are. */
    Optional<Integer> openStep(String recorder) {
        List<RouteStep> steps = steps(recorder);
        return IntStream.rangeClosed(1, steps.size())
                .filter(step -> !steps.get(step - 1).isDoneBy(decidedIn(step)))
                .boxed()
                .findFirst();
    }

    /** The offices of the route that have not decided the open step yet; none where all steps are decided. */
    List<Office> openSeats(String recorder) {
        return openStep(recorder).stream()
                .flatMap(step -> steps(recorder).get(step - 1).offices().stream()
                        .filter(office -> !decidedIn(step).contains(office)))
                .toList();
    }

    /** Every office that may decide now: those of the route first, then the levels that were called in. */
    List<Office> next(String recorder) {
        List<Office> seats = openSeats(recorder);
        return Stream.concat(seats.stream(), openEscalations(recorder, seats).map(Escalation::to))
                .distinct()
                .toList();
    }

    /** The same offices, with the time that each has. */
    List<Turn> turns(String recorder) {
        List<Office> seats = openSeats(recorder);
        return next(recorder).stream()
                .map(office -> new Turn(office, deadlineOf(office, seats, recorder)))
                .toList();
    }

    private Deadline deadlineOf(Office office, List<Office> seats, String recorder) {
        Optional<Deadline> passedUp = openEscalations(recorder, seats)
                .filter(escalation -> escalation.to().equals(office) && !seats.contains(office))
                .map(Escalation::deadline)
                .findFirst();
        return passedUp.or(this::runningClock).orElseThrow();
    }

    /** Of every step that was reached, and of every level that was called in. */
    Stream<Deadline> deadlines() {
        return Stream.concat(
                clocks.stream().map(StepClock::deadline), escalations.stream().map(Escalation::deadline));
    }

    /** The seat that the office decides for now: its own, else one that was passed up to it. */
    Optional<Office> seatOf(Office office, String recorder) {
        List<Office> seats = openSeats(recorder);
        return seats.stream()
                .filter(office::equals)
                .findFirst()
                .or(() -> openEscalations(recorder, seats)
                        .filter(escalation -> escalation.to().equals(office))
                        .map(Escalation::seat)
                        .findFirst());
    }

    private Stream<Escalation> openEscalations(String recorder, List<Office> seats) {
        Optional<Integer> open = openStep(recorder);
        return escalations.stream()
                .filter(escalation ->
                        open.filter(step -> step == escalation.step()).isPresent()
                                && seats.contains(escalation.seat()));
    }

    /** The route, with a second officer where the recorder alone decided for a village. */
    private List<RouteStep> steps(String recorder) {
        boolean recorderAlone = !decisions.isEmpty()
                && decisions.stream()
                        .allMatch(decision -> decision.by().equals(recorder)
                                && decision.seat().level() == OfficeLevel.VILLAGE);
        return recorderAlone
                ? Stream.concat(
                                terms.steps().stream(),
                                Stream.of(
                                        RouteStep.secondOfficer(decisions.get(0).seat())))
                        .toList()
                : terms.steps();
    }

    /** The offices of the route, and those that decided in the place of one. */
    List<Office> concerned() {
        return Stream.concat(
                        terms.steps().stream().flatMap(step -> step.offices().stream()),
                        decisions.stream().map(Decision::office))
                .distinct()
                .toList();
    }

    private Set<Office> decidedIn(int step) {
        return decisions.stream()
                .filter(decision -> decision.step() == step)
                .map(Decision::seat)
                .collect(Collectors.toSet());
    }

    /** By when the step that runs is decided; empty where none does. */
    public Optional<Deadline> runningClock() {
        return clocks.stream()
                .map(StepClock::deadline)
                .filter(deadline -> deadline.doneAt().isEmpty())
                .findFirst();
    }

    /** The most that every office so far has approved of. */
    Optional<Money> approved() {
        return terms.proposal()
                .amount()
                .map(asked -> decisions.stream()
                        .flatMap(decision -> decision.amount().stream())
                        .reduce(asked, (one, other) -> one.isMoreThan(other) ? other : one));
    }

    Round with(Decision decision) {
        return new Round(number, terms, begunAt, plus(decisions, decision), escalations, clocks);
    }

    Round with(Escalation escalation) {
        return new Round(number, terms, begunAt, decisions, plus(escalations, escalation), clocks);
    }

    Round with(StepClock clock) {
        return new Round(number, terms, begunAt, decisions, escalations, plus(clocks, clock));
    }

    /** Every clock that runs, done. */
    Round stopped(Instant at) {
        return timed(deadline -> deadline.doneAt().isPresent() ? deadline : deadline.done(at));
    }

    Round timed(UnaryOperator<Deadline> change) {
        return new Round(
                number,
                terms,
                begunAt,
                decisions,
                escalations.stream()
                        .map(escalation -> escalation.with(change.apply(escalation.deadline())))
                        .toList(),
                clocks.stream()
                        .map(clock -> clock.with(change.apply(clock.deadline())))
                        .toList());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
