package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.CalendarId;
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

    /**
     * What the fund bears of it, spent or held ready (A-07, F-05): all that is granted but what supporters gave in kind; after
     * its end what was delivered of that; nothing of what was delivered on a decision that was revoked or an emergency that was
     * not upheld. Empty where it is to be decided, maybe anew: what is held ready stays so until then.
     */
    public Optional<Money> borneByFund() {
        if (stage.isGranted()) {
            return grant.amount().map(granted -> granted.minus(delivered().minus(cost())));
        }
        Optional<Instant> unfounded = grant.unfoundedSince();
        if (unfounded.isPresent()) {
            return unfounded.map(since -> cost().minus(costSince(since)));
        }
        return stage.isBeforeApproval() ? Optional.empty() : Optional.of(cost());
    }

    /** What the fund bears of what was delivered from then on. */
    public Money costSince(Instant from) {
        return parts.stream()
                .filter(part -> !part.at().isBefore(from))
                .map(Part::cost)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether a village decided what is granted, and it is paid of the village's own quota (W-03). */
    public boolean isGrantedByVillage() {
        return grant.isOfVillage();
    }

    /** Whether offices are to decide it now: it is verified, of a known amount, and was not sent back. */
    public boolean awaitsDecision() {
        return stage == WishStage.VERIFIED && !grant.returned() && need.amount().isPresent();
    }

    private Money cost() {
        return parts.stream().map(Part::cost).reduce(Money.ZERO, Money::plus);
    }

    /** Whether the clock of the whole case stands still, as it does while a department has the wish. */
    public boolean wholeClockStandsStill() {
        return examination.handOver().isPresent();
    }

    /**
     * The earliest instant at which something that is still owed is late; empty where nothing is, or it is unknown. A
     * transferred wish owes nothing: its clocks run on where it goes on.
     */
    public Optional<Instant> earliestDue() {
        return stage == WishStage.TRANSFERRED ? Optional.empty() : clocks.earliestDue(wholeClockStandsStill());
    }

    /** Whether something that is still owed waits for a calendar (M-08). */
    public boolean awaitsCalendar() {
        return stage != WishStage.TRANSFERRED && clocks.awaitCalendar();
    }

    /**
     * The editions of the calendar that another edition may replace: those of what is still owed, and of what was done but
     * cannot be told in time or late yet (M-08).
     */
    public Set<CalendarId> replaceableCalendars() {
        return stage == WishStage.TRANSFERRED ? Set.of() : clocks.replaceableCalendars();
    }

    /** Whether aid came of it, a policy's or the programme's. */
    public boolean gaveAid() {
        return stage == WishStage.SOLVED_BY_POLICY || !parts.isEmpty();
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
                .with(grant.notReturned())
                .with(clocks.finished(at).doneBut(WishStep.MAKE_UP, at));
    }
}
