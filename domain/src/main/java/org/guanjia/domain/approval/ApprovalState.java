package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/**
 * Everything that an approval is at one moment.
 *
 * @param rounds at least one, the last one counts
 * @param interests the subjects of those who declared one
 * @param atOnce what was decided in an emergency before the route was gone through
 * @param revokedBy the approval that revoked this one
 * @param latest when its latest event happened
 */
public record ApprovalState(
        Matter matter,
        Parties parties,
        ApprovalStage stage,
        List<Round> rounds,
        List<String> interests,
        Optional<AtOnce> atOnce,
        Optional<ApprovalId> revokedBy,
        Instant latest) {

    public ApprovalState {
        rounds = List.copyOf(rounds);
        interests = List.copyOf(interests);
    }

    /** The round that runs, or the last one that did. */
    public Round round() {
        return rounds.get(rounds.size() - 1);
    }

    List<Round> earlierRounds() {
        return rounds.subList(0, rounds.size() - 1);
    }

    /** The offices of which one decides next; none where nobody does. */
    public List<Office> next() {
        return stage == ApprovalStage.OPEN ? round().next(parties.recorder()) : List.of();
    }

    /** The same offices, with the time that each has. */
    public List<Turn> turns() {
        return stage == ApprovalStage.OPEN ? round().turns(parties.recorder()) : List.of();
    }

    /** When the first of what is owed is due: a decision, or the making up; empty where nothing is, or none is known. */
    public Optional<Instant> earliestDue() {
        return owed().flatMap(deadline -> deadline.due().stream()).min(Comparator.naturalOrder());
    }

    /** Whether something is owed by a time that waits for an edition of the calendar. */
    public boolean awaitsCalendar() {
        return owed().anyMatch(Deadline::awaitsCalendar);
    }

    private Stream<Deadline> owed() {
        return Stream.concat(turns().stream().map(Turn::deadline), makingUp())
                .filter(deadline -> deadline.doneAt().isEmpty());
    }

    private Stream<Deadline> makingUp() {
        return atOnce.stream().map(AtOnce::makeUp);
    }

    /** Whether it is decided in favour, by the whole route or at once, and was not revoked. */
    public boolean isGranted() {
        return revokedBy.isEmpty() && (stage == ApprovalStage.APPROVED || (stage.isUnderWay() && atOnce.isPresent()));
    }

    /** The money that may be committed by it; empty where nothing is granted, it is about none, or it revokes a grant. */
    public Optional<Money> granted() {
        if (!isGranted() || matter.revokes().isPresent()) {
            return Optional.empty();
        }
        return stage == ApprovalStage.APPROVED ? round().approved() : atOnce.flatMap(AtOnce::amount);
    }

    ApprovalState at(Instant happened) {
        return new ApprovalState(matter, parties, stage, rounds, interests, atOnce, revokedBy, happened);
    }

    ApprovalState at(ApprovalStage reached) {
        return new ApprovalState(matter, parties, reached, rounds, interests, atOnce, revokedBy, latest);
    }

    ApprovalState with(Round next) {
        return withRounds(Stream.concat(rounds.stream(), Stream.of(next)).toList());
    }

    ApprovalState changing(UnaryOperator<Round> change) {
        List<Round> changed = new ArrayList<>(rounds);
        changed.set(rounds.size() - 1, change.apply(round()));
        return withRounds(changed);
    }

    private ApprovalState withRounds(List<Round> newRounds) {
        return new ApprovalState(matter, parties, stage, newRounds, interests, atOnce, revokedBy, latest);
    }

    ApprovalState withInterestOf(String subject) {
        List<String> more =
                Stream.concat(interests.stream(), Stream.of(subject)).toList();
        return new ApprovalState(matter, parties, stage, rounds, more, atOnce, revokedBy, latest);
    }

    ApprovalState madeUp(Instant at) {
        return changingAtOnce(it ->
                it.makeUp().doneAt().isPresent() ? it : it.with(it.makeUp().done(at)));
    }

    ApprovalState changingAtOnce(UnaryOperator<AtOnce> change) {
        return new ApprovalState(matter, parties, stage, rounds, interests, atOnce.map(change), revokedBy, latest);
    }

    ApprovalState revoked(ApprovalId by) {
        return new ApprovalState(matter, parties, stage, rounds, interests, atOnce, Optional.of(by), latest);
    }
}
