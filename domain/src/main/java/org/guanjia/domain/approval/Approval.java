package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * A decision that offices come to, one step after the other, on something that it knows by identity alone. What was decided
 * is never changed, nobody decides twice or for themselves, and silence approves nothing.
 *
 * <p>Each act is refused with {@link Refusal.InvalidInput} where it lies before what is already on record, with
 * {@link Refusal.Conflict} of reason out of order where the stage does not allow it, with {@link Refusal.RuleBroken} A-06
 * where it was decided already, and as its own rules say.
 */
public final class Approval implements Aggregate<Approval, ApprovalEvent> {

    private final ApprovalId id;
    private final long version;
    private final ApprovalState state;

    private Approval(ApprovalId id, long version, ApprovalState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /**
     * Asks the offices of the rulebook's route.
     *
     * @throws Refusal.InvalidInput if the rulebook has no such route, or the place has not its offices
     * @throws Refusal.RuleBroken A-01 if another route is asked for than the one that binds
     */
    public static Outcome<Approval, ApprovalEvent> start(
            ApprovalId id, Matter matter, Parties parties, Proposal proposal, Venue venue, Conditions on) {
        return start(id, matter, parties, proposal, venue, Optional.empty(), on);
    }

    /**
     * Puts on record what one officer granted at once in an emergency, and asks the offices of the route to make it up (W-09).
     *
     * @param authority one that holds at that moment
     * @param makeUp by when the route is made up
     * @param seal where the officer's seal or signature is found
     * @throws Refusal.RuleBroken A-02 if the officer submitted it or is related to who did
     * @throws IllegalArgumentException if the authority does not hold, or not for that village
     */
    public static Outcome<Approval, ApprovalEvent> startDecidedAtOnce(
            ApprovalId id,
            Matter matter,
            Parties parties,
            Proposal proposal,
            Venue venue,
            EmergencyAuthority authority,
            Deadline makeUp,
            Optional<SealReference> seal,
            Conditions on) {
        Impartiality.requireOutsider(parties, authority.officer().text());
        if (!authority.holdsAt(on.at())
                || venue.village().filter(it -> !authority.reaches(it)).isPresent()) {
            throw new IllegalArgumentException("No authority to decide at once at " + on.at());
        }
        AtOnce atOnce = new AtOnce(authority, proposal.amount(), makeUp, seal, on.at());
        return start(id, matter, parties, proposal, venue, Optional.of(atOnce), on);
    }

    /**
     * Asks the offices to revoke a decision that was a mistake.
     *
     * @throws Refusal.RuleBroken A-06 if it was not decided, or revoked before
     */
    public static Outcome<Approval, ApprovalEvent> startRevoking(
            ApprovalId id, Approval mistaken, Parties parties, Proposal proposal, Venue venue, Conditions on) {
        Ending.requireRevocable(mistaken);
        Matter matter = new Matter(mistaken.state().matter().subject(), Optional.of(mistaken.id()));
        return start(id, matter, parties, proposal, venue, on);
    }

    /**
     * Lets nobody ask for its revocation but who serves in an office that it was decided by.
     *
     * @param offices in which they serve
     * @throws Refusal.RuleBroken A-06 if it is none of those, A-02 if they asked for it themselves or are related to who did
     */
    public void requireMayAskRevocation(String officer, Collection<Office> offices) {
        Ending.requireOnRoute(state.round(), offices);
        Impartiality.requireOutsider(state.parties(), officer);
    }

    private static Outcome<Approval, ApprovalEvent> start(
            ApprovalId id,
            Matter matter,
            Parties parties,
            Proposal proposal,
            Venue venue,
            Optional<AtOnce> atOnce,
            Conditions on) {
        RoundTerms terms = Routing.terms(parties.recorder(), proposal, venue, on.rulebook());
        Deadline due = atOnce.map(AtOnce::makeUp).orElseGet(() -> Routing.firstStep(terms, on));
        ApprovalEvent started = new ApprovalEvent.Started(matter, parties, terms, due, atOnce, on.at());
        return new Outcome<>(fold(id, List.of(started)), List.of(started));
    }

    /**
     * The approval that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not start it, or a later one does again
     */
    public static Approval fold(ApprovalId id, List<ApprovalEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof ApprovalEvent.Started started)) {
            throw new IllegalArgumentException("Approval " + id + " was never started");
        }
        Approval approval = new Approval(id, 1, started.birth());
        for (ApprovalEvent event : events.subList(1, events.size())) {
            approval = approval.apply(event);
        }
        return approval;
    }

    /** The approval as a store kept it. */
    public static Approval restore(ApprovalId id, long version, ApprovalState state) {
        return new Approval(id, version, state);
    }

    @Override
    public Approval apply(ApprovalEvent event) {
        return new Approval(id, version + 1, event.on(state).at(event.occurredAt()));
    }

    /**
     * Takes what an office says: with the last yes of the route it is approved, with any no refused, and a return ends the
     * round.
     *
     * @throws Refusal.RuleBroken A-03 if a deputy does not stand in on that day, A-01 if other offices are next, A-02 if who
     *     decides may not, A-05 if a reason is missing or more is granted than was asked
     */
    public Outcome<Approval, ApprovalEvent> decide(Acting acting, Ruling ruling, WorkCalendar calendar, Instant at) {
        return act(at, it -> Deciding.decide(it, acting, ruling, calendar, at));
    }

    /**
     * Begins the next round with what was amended; who amends it does not decide it.
     *
     * @param by the subject of who amends it
     * @throws Refusal.RuleBroken A-01 if another route is asked for than the one that binds
     */
    public Outcome<Approval, ApprovalEvent> amend(String by, Proposal proposal, Venue venue, Conditions on) {
        return act(on.at(), it -> {
            it.stage().require(it.stage() == ApprovalStage.RETURNED);
            RoundTerms terms = Routing.terms(by, proposal, venue, on.rulebook());
            return new ApprovalEvent.Amended(terms, Routing.firstStep(terms, on), on.at());
        });
    }

    /**
     * Notes that it concerns somebody, who decides nothing of it from now on. Where they did in the round that runs, all of
     * it is decided anew.
     *
     * @throws Refusal.InvalidInput if they declared it before
     */
    public Outcome<Approval, ApprovalEvent> declareInterest(String by, WorkCalendar calendar, Instant at) {
        return act(at, it -> Ending.declareInterest(it, by, calendar, at));
    }

    /**
     * Calls in the next level where an office let its time pass.
     *
     * @param from the office, of the route or of a level called in before
     * @throws Refusal.RuleBroken A-01 if it is not that office's turn, A-04 if its time is not over, the next level was called
     *     in before, or there is none
     */
    public Outcome<Approval, ApprovalEvent> escalateOverdue(
            Office from, Superiors superiors, WorkCalendar calendar, Instant at) {
        return act(at, it -> Escalating.overdue(it, from, superiors, calendar, at));
    }

    /**
     * Calls in the next level where nobody in an office may decide.
     *
     * @param staff the subjects of all who serve in the office on that day; none where it is vacant
     * @throws Refusal.RuleBroken A-01 if it is not that office's turn, A-04 if somebody is left who may, the next level was
     *     called in before, or there is none
     */
    public Outcome<Approval, ApprovalEvent> escalateUnattended(
            Office from, Collection<String> staff, Superiors superiors, WorkCalendar calendar, Instant at) {
        return act(at, it -> Escalating.nobodyLeft(it, from, staff, superiors, calendar, at));
    }

    /**
     * Takes it back before the last decision. What was granted at once is not upheld by that.
     *
     * @param by the subject of the submitter, or of who recorded it for them
     * @throws Refusal.RuleBroken A-05 if it is somebody else
     */
    public Outcome<Approval, ApprovalEvent> withdraw(String by, Optional<PersonalTextId> reason, Instant at) {
        return act(at, it -> Ending.withdraw(it, by, reason, at));
    }

    /** Ends it because what it is about ended otherwise; what was granted at once is made up even then. */
    public Outcome<Approval, ApprovalEvent> fallAway(Optional<PersonalTextId> reason, Instant at) {
        return act(at, it -> Ending.fallAway(it, reason, at));
    }

    /**
     * Notes that another approval revoked it; what was decided stays on record.
     *
     * @throws Refusal.RuleBroken A-06 if it was not decided, or revoked before
     * @throws IllegalArgumentException if the other one is not approved, or is about another
     */
    public Outcome<Approval, ApprovalEvent> revokeBy(Approval revocation, Instant at) {
        return act(at, it -> Ending.revoke(this, revocation, at));
    }

    /** Computes its deadlines anew when another edition of the calendar is in force (M-08); empty where nothing changes. */
    public Optional<Outcome<Approval, ApprovalEvent>> recompute(WorkCalendar edition, Instant at) {
        return Recomputing.under(state, edition, at).map(event -> then(List.of(event)));
    }

    private Outcome<Approval, ApprovalEvent> act(Instant at, Function<ApprovalState, ApprovalEvent> decision) {
        if (at.isBefore(state.latest())) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ " + state.latest())
                    .at("occurredAt")));
        }
        return then(List.of(decision.apply(state)));
    }

    /** Who may not decide for that office now, of these; each with nothing but the fact. */
    public List<String> excluded(Office office, Collection<String> staff) {
        return state.round().seatOf(office, state.parties().recorder()).stream()
                .flatMap(seat -> staff.stream()
                        .filter(officer -> Impartiality.against(state, List.of(officer), seat)
                                .isPresent()))
                .toList();
    }

    @Override
    public ApprovalId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public ApprovalState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Approval that
                && id.equals(that.id)
                && version == that.version
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "Approval " + id + " version " + version + " " + state.stage() + " in round "
                + state.rounds().size();
    }
}
