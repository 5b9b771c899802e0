package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.Deadline;

/** Everything that a wish is at one moment, part by part. */
public record WishState(
        WishStage stage,
        Origin origin,
        Need need,
        Custody custody,
        Clocks clocks,
        Examination examination,
        Grant grant,
        List<Part> parts,
        Aftermath aftermath,
        Annals annals) {

    public WishState {
        parts = List.copyOf(parts);
    }

    /** What was delivered so far. */
    public Money delivered() {
        return parts.stream().map(Part::value).reduce(Money.ZERO, Money::plus);
    }

    /** Whether the clock of the whole case stands still, as it does while a department has the wish. */
    public boolean wholeClockStandsStill() {
        return examination.handOver().isPresent();
    }

    WishState at(WishStage newStage) {
        return new WishState(newStage, origin, need, custody, clocks, examination, grant, parts, aftermath, annals);
    }

    WishState with(Need newNeed) {
        return new WishState(stage, origin, newNeed, custody, clocks, examination, grant, parts, aftermath, annals);
    }

    WishState with(Custody newCustody) {
        return new WishState(stage, origin, need, newCustody, clocks, examination, grant, parts, aftermath, annals);
    }

    WishState with(Clocks newClocks) {
        return new WishState(stage, origin, need, custody, newClocks, examination, grant, parts, aftermath, annals);
    }

    WishState with(Examination newExamination) {
        return new WishState(stage, origin, need, custody, clocks, newExamination, grant, parts, aftermath, annals);
    }

    WishState with(Verification verification) {
        return with(examination.with(verification));
    }

    WishState with(Grant newGrant) {
        return new WishState(stage, origin, need, custody, clocks, examination, newGrant, parts, aftermath, annals);
    }

    WishState with(Part part) {
        List<Part> more = Stream.concat(parts.stream(), Stream.of(part)).toList();
        return new WishState(stage, origin, need, custody, clocks, examination, grant, more, aftermath, annals);
    }

    WishState with(Aftermath newAftermath) {
        return new WishState(stage, origin, need, custody, clocks, examination, grant, parts, newAftermath, annals);
    }

    WishState with(Annals newAnnals) {
        return new WishState(stage, origin, need, custody, clocks, examination, grant, parts, aftermath, newAnnals);
    }

    /** No longer with a policy department, the clock of the whole case moved by the time away. */
    WishState back(Deadline.Change whole) {
        return with(examination.withoutHandOver()).with(clocks.with(whole.after()));
    }

    /** To be triaged anew, first of all received where its receipt was not fed back yet. */
    WishState startingOver() {
        return at(firstStage()).with(examination.untriaged());
    }

    WishStage firstStage() {
        return clocks.open(WishStep.RECEIPT).isPresent() ? WishStage.SUBMITTED : WishStage.RECEIVED;
    }

    /** At an end without more aid: the whole case is finished, and no step is owed but what an emergency left out. */
    WishState ended(WishStage end, Aftermath newAftermath, Instant at) {
        return at(end).with(newAftermath)
                .with(grant.withoutConsents())
                .with(clocks.finished(at).doneBut(WishStep.MAKE_UP, at));
    }
}
