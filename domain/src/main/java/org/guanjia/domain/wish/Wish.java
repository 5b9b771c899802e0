package org.guanjia.domain.wish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;

/**
 * A resident's wish (民生微心愿) from request to closing.
 *
 * <p>Every act says when it happened, under which rulebook and calendar. It is refused with {@link Refusal.Conflict} of
 * reason out of order where the wish's {@link WishStage} does not allow it, with {@link Refusal.InvalidInput} where it
 * lies before what is already on record, and with {@link Refusal.RuleBroken} as its own rules say. What is late is
 * accepted and told apart by its clock.
 */
public final class Wish implements Aggregate<Wish, WishEvent> {

    private final WishId id;
    private final long version;
    private final WishState state;

    private Wish(WishId id, long version, WishState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /**
     * A request reaches the queue of its village.
     *
     * @throws Refusal.InvalidInput if it names what the rulebook does not know, or was made after it arrived
     */
    public static Outcome<Wish, WishEvent> submit(WishId id, Submission submission, Circumstances circumstances) {
        return born(id, Intake.submit(submission, circumstances));
    }

    /**
     * The wish that goes on here from another town, with its rulebook, time of submission and clocks, its files, the
     * interests declared in it and the count of its reopenings.
     *
     * @throws IllegalArgumentException if the other one was not transferred to go on as this, or has other files
     */
    public static Outcome<Wish, WishEvent> goOn(
            WishId id, Wish left, Relocation relocation, Circumstances circumstances) {
        return born(id, Intake.goOn(id, left, relocation, circumstances));
    }

    private static Outcome<Wish, WishEvent> born(WishId id, WishEvent birth) {
        return new Outcome<>(fold(id, List.of(birth)), List.of(birth));
    }

    /**
     * The wish that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not submit it, or a later one does again
     */
    public static Wish fold(WishId id, List<WishEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof IntakeEvent.Submitted submitted)) {
            throw new IllegalArgumentException("Wish " + id + " does not start with its submission");
        }
        Wish wish = new Wish(id, 1, submitted.birth());
        for (WishEvent event : events.subList(1, events.size())) {
            wish = wish.apply(event);
        }
        return wish;
    }

    /** The wish as a store kept it. */
    public static Wish restore(WishId id, long version, WishState state) {
        return new Wish(id, version, state);
    }

    @Override
    public Wish apply(WishEvent event) {
        WishState next = event.on(state);
        return new Wish(id, version + 1, next.with(next.annals().at(event.occurredAt())));
    }

    /** Feeds receipt back (W-01). */
    public Outcome<Wish, WishEvent> acknowledge(Circumstances now) {
        return act(WishAct.ACKNOWLEDGE, now, wish -> List.of(new IntakeEvent.Acknowledged(now.at())));
    }

    /** Sends it on to the unit of the same town that it belongs to. */
    public Outcome<Wish, WishEvent> redispatch(
            VillageCode village, Office office, PersonalTextId reason, Circumstances now) {
        return act(WishAct.REDISPATCH, now, wish -> Intake.redispatch(wish, village, office, reason, now));
    }

    /** Lets it go on in a village of another town, under that identity; {@link #goOn} makes it there. */
    public Outcome<Wish, WishEvent> transfer(VillageCode village, WishId as, PersonalTextId reason, Circumstances now) {
        return act(WishAct.TRANSFER, now, wish -> Ending.transfer(wish, village, as, reason, now));
    }

    /** Gives it to a handler in its office, or back to the office where there is none. */
    public Outcome<Wish, WishEvent> assign(Optional<StaffSubject> handler, Circumstances now) {
        return act(WishAct.ASSIGN, now, wish -> Intake.assign(wish, handler, now));
    }

    /** Changes need, amount or particulars: freely before the approval, afterwards to be approved anew. */
    public Outcome<Wish, WishEvent> amend(Amendment amendment, Circumstances now) {
        return act(WishAct.AMEND, now, wish -> Amending.amend(wish, amendment, now));
    }

    /** Puts a file to it, with the name that somebody gave it. */
    public Outcome<Wish, WishEvent> attach(AttachmentId file, Optional<PersonalTextId> name, Circumstances now) {
        return act(WishAct.ATTACH, now, wish -> List.of(new IntakeEvent.Attached(file, name, now.at())));
    }

    /**
     * Keeps somebody who is related to the person or the aid from deciding it (§11).
     *
     * @param anew where they had, by when the first office decides again
     */
    public Outcome<Wish, WishEvent> declareInterest(String subject, Optional<Deadline> anew, Circumstances now) {
        return act(
                WishAct.DECLARE_INTEREST,
                now,
                wish -> List.of(new IntakeEvent.InterestDeclared(subject, anew, now.at())));
    }

    /** Gives out a new follow-up code, where the one before was lost or seen by others (§13). */
    public Outcome<Wish, WishEvent> renewFollowUpCode(Circumstances now) {
        return act(WishAct.RENEW_FOLLOW_UP_CODE, now, wish -> List.of(new IntakeEvent.FollowUpCodeRenewed(now.at())));
    }

    /** Says why a step, or the case as a whole, is late. */
    public Outcome<Wish, WishEvent> explainDelay(Optional<WishStep> step, PersonalTextId reason, Circumstances now) {
        return act(WishAct.EXPLAIN_DELAY, now, wish -> List.of(new IntakeEvent.DelayExplained(step, reason, now.at())));
    }

    /** Decides that none of the possible duplicates is the same need (W-11). */
    public Outcome<Wish, WishEvent> ruleOutDuplicates(PersonalTextId reason, Circumstances now) {
        return act(WishAct.DECIDE_DUPLICATES, now, wish -> PolicyDesk.ruleOutDuplicates(reason, now));
    }

    /** Notes that no entry of that edition of the policy list fits (W-02). */
    public Outcome<Wish, WishEvent> findNoPolicy(PolicyListId edition, Circumstances now) {
        return act(WishAct.FIND_NO_POLICY, now, wish -> PolicyDesk.findNone(edition, now));
    }

    /** Hands it over to the department of an existing policy (W-02). */
    public Outcome<Wish, WishEvent> handOver(PolicyReference policy, DepartmentContact contact, Circumstances now) {
        return act(WishAct.HAND_OVER, now, wish -> PolicyDesk.handOver(wish, policy, contact, now));
    }

    /** Takes it back from the department (W-02). */
    public Outcome<Wish, WishEvent> comeBack(
            ExaminationEvent.WayBack way, Optional<Money> aid, PersonalTextId reason, Circumstances now) {
        return act(WishAct.COME_BACK, now, wish -> PolicyDesk.comeBack(wish, way, aid, reason, now));
    }

    /** Ends it, solved by the department's policy. */
    public Outcome<Wish, WishEvent> solveByPolicy(
            Optional<Money> aid, Optional<PersonalTextId> report, Circumstances now) {
        return act(WishAct.SOLVE_BY_POLICY, now, wish -> PolicyDesk.solve(wish, aid, report, now));
    }

    /** Decides how it is handled; another mode than the one in principle needs a justification (H-01). */
    public Outcome<Wish, WishEvent> triage(
            HandlingMode mode, Optional<PersonalTextId> justification, Circumstances now) {
        return act(WishAct.TRIAGE, now, wish -> Triage.triage(wish, mode, justification, now));
    }

    /** Takes a signed statement for verification (W-03). */
    public Outcome<Wish, WishEvent> waiveVerification(Evidence statement, Circumstances now) {
        return act(WishAct.VERIFY, now, wish -> Verifying.waive(wish, statement, now));
    }

    /** Takes a declaration and a recorded interview for proof that cannot be had (W-04). */
    public Outcome<Wish, WishEvent> selfDeclare(Proof.SelfDeclared proof, Circumstances now) {
        return act(WishAct.VERIFY, now, wish -> Verifying.selfDeclare(wish, proof, now));
    }

    /** Notes what a comparison of data said; a confirmation verifies it (W-05). */
    public Outcome<Wish, WishEvent> compare(Comparison comparison, Circumstances now) {
        return act(WishAct.VERIFY, now, wish -> Verifying.compare(wish, comparison, now));
    }

    /** Notes a letter, visit or interview; one that settles it verifies it (W-05). */
    public Outcome<Wish, WishEvent> inquire(
            Inquiry inquiry, Optional<PersonalTextId> justification, Circumstances now) {
        return act(WishAct.VERIFY, now, wish -> Verifying.inquire(wish, inquiry, justification, now));
    }

    /**
     * The amount that offices decide.
     *
     * @throws Refusal.RuleBroken A-01 if nobody said how much it is
     */
    public Money amountAsked() {
        return state.need().amount().orElseThrow(WishProvision.AMOUNT_UNKNOWN::refusal);
    }

    /** Takes an office's yes to an amount; the last one on the route makes it stand (A-01, W-08). */
    public Outcome<Wish, WishEvent> approve(Consent consent, Circumstances now) {
        return act(WishAct.APPROVE, now, wish -> Deciding.approve(wish, consent, now));
    }

    /** Notes that an office sent it back to be amended. */
    public Outcome<Wish, WishEvent> sendBack(ApprovalId approval, PersonalTextId reason, Circumstances now) {
        return act(WishAct.RETURN, now, wish -> List.of(new GrantEvent.Returned(approval, reason, now.at())));
    }

    /** Lets the offices decide again what they sent back. */
    public Outcome<Wish, WishEvent> resubmit(Circumstances now) {
        return act(WishAct.RESUBMIT, now, wish -> Deciding.resubmit(now));
    }

    /** The town refuses it, on one of the grounds that the rulebook names (W-00); a complaint may follow. */
    public Outcome<Wish, WishEvent> refuse(
            ApprovalId approval, RefusalGround ground, Optional<PersonalTextId> note, Circumstances now) {
        return act(WishAct.REFUSE, now, wish -> Deciding.refuse(approval, ground, note, now));
    }

    /**
     * One officer decides an emergency at once; whether the town lead authorised them is the caller's to know (W-09).
     *
     * @param approval in which it is made up
     */
    public Outcome<Wish, WishEvent> decideEmergency(
            ApprovalId approval, String officer, boolean authorised, Money amount, Circumstances now) {
        return act(
                WishAct.DECIDE_EMERGENCY,
                now,
                wish -> Deciding.decideEmergency(wish, approval, officer, authorised, amount, now));
    }

    /** Lets the decision of an emergency stand, once what it left out was made up (W-09). */
    public Outcome<Wish, WishEvent> upholdEmergency(Circumstances now) {
        return act(WishAct.MAKE_UP, now, wish -> Deciding.uphold(wish, now));
    }

    /** Does not let it stand: the money is asked back, or borne by a decision of the town (W-09). */
    public Outcome<Wish, WishEvent> overturnEmergency(boolean recover, PersonalTextId reason, Circumstances now) {
        return act(WishAct.MAKE_UP, now, wish -> Deciding.overturn(recover, reason, now));
    }

    /**
     * Asks the offices to revoke what it was granted last.
     *
     * @param officer the subject of who asks
     * @param by the approval in which they decide that
     * @param underWay one that they decide already
     */
    public Outcome<Wish, WishEvent> askRevocation(
            String officer, ApprovalId approval, ApprovalId by, Optional<ApprovalId> underWay, Circumstances now) {
        return act(WishAct.REVOKE, now, wish -> Revoking.ask(wish, officer, approval, by, underWay, now));
    }

    /** Takes an office's yes to that, which others are to follow. */
    public Outcome<Wish, WishEvent> consentToRevocation(ApprovalId approval, ApprovalId by, Circumstances now) {
        return act(WishAct.REVOKE, now, wish -> Revoking.consent(wish, approval, by, now));
    }

    /** Takes an office's no to that: what it was granted last stands. */
    public Outcome<Wish, WishEvent> refuseRevocation(ApprovalId approval, ApprovalId by, Circumstances now) {
        return act(WishAct.REVOKE, now, wish -> Revoking.refuse(wish, approval, by, now));
    }

    /** Takes back what it was granted last: nothing more is delivered of it, and what was delivered is owed back. */
    public Outcome<Wish, WishEvent> revoke(ApprovalId approval, ApprovalId by, Circumstances now) {
        return act(WishAct.REVOKE, now, wish -> Revoking.revoke(wish, approval, by, now));
    }

    /** Sets out to deliver. */
    public Outcome<Wish, WishEvent> startDelivery(Circumstances now) {
        return act(WishAct.START_DELIVERY, now, wish -> List.of(new DeliveryEvent.DeliveryStarted(now.at())));
    }

    /** Delivers a part; the last one finishes the case (F-05, R-07). */
    public Outcome<Wish, WishEvent> deliver(Part part, boolean last, Circumstances now) {
        return act(WishAct.DELIVER_PART, now, wish -> Delivering.deliver(wish, part, last, now));
    }

    /** Closes it with the resident's grade. */
    public Outcome<Wish, WishEvent> evaluate(
            Grade grade, Optional<PersonalTextId> comment, boolean byCall, Circumstances now) {
        return act(WishAct.EVALUATE, now, wish -> Delivering.evaluate(grade, comment, byCall, now));
    }

    /** Closes it when the time for an evaluation is over. */
    public Outcome<Wish, WishEvent> closeUnevaluated(Circumstances now) {
        return act(WishAct.CLOSE_UNEVALUATED, now, wish -> Delivering.closeUnevaluated(wish, now));
    }

    /** Notes the call-back and rectification that a dissatisfied resident is owed. */
    public Outcome<Wish, WishEvent> rectify(PersonalTextId note, Circumstances now) {
        return act(WishAct.RECTIFY, now, wish -> List.of(new DeliveryEvent.Rectified(note, now.at())));
    }

    /** Reopens it after closing, within the time and as often as the rulebook says (W-00). */
    public Outcome<Wish, WishEvent> reopen(PersonalTextId reason, Circumstances now) {
        return act(WishAct.REOPEN, now, wish -> Delivering.reopen(wish, reason, now));
    }

    /** Hears a complaint about its refusal. */
    public Outcome<Wish, WishEvent> complain(PersonalTextId text, Circumstances now) {
        return act(WishAct.COMPLAIN, now, wish -> List.of(new EndingEvent.Complained(text, now.at())));
    }

    /** Decides the complaint; upheld, the wish goes on. */
    public Outcome<Wish, WishEvent> decideComplaint(
            String officer, boolean upheld, PersonalTextId reason, Circumstances now) {
        return act(WishAct.DECIDE_COMPLAINT, now, wish -> Ending.decideComplaint(wish, officer, upheld, reason, now));
    }

    /** Ends it since the person no longer asks. */
    public Outcome<Wish, WishEvent> withdraw(PersonalTextId reason, Circumstances now) {
        return act(WishAct.WITHDRAW, now, wish -> Ending.withdraw(wish, reason, now));
    }

    /** Ends it since it is the same need as another, which arrived first or gave aid, as far as anybody knows (W-11). */
    public Outcome<Wish, WishEvent> mergeInto(Wish other, PersonalTextId reason, Circumstances now) {
        return act(WishAct.MERGE, now, wish -> Ending.merge(this, other, reason, now));
    }

    /** Ends it since it cannot go on; delivered parts stay. */
    public Outcome<Wish, WishEvent> discontinue(
            EndingEvent.Discontinued.Cause cause, Optional<PersonalTextId> note, Circumstances now) {
        return act(WishAct.DISCONTINUE, now, wish -> Ending.discontinue(wish, cause, note, now));
    }

    /** Ends it as the proposal of a micro-project. */
    public Outcome<Wish, WishEvent> convert(PersonalTextId reason, Circumstances now) {
        return act(WishAct.CONVERT, now, wish -> List.of(new EndingEvent.Converted(reason, now.at())));
    }

    /** Takes it back from being a proposal. */
    public Outcome<Wish, WishEvent> returnFromProject(PersonalTextId reason, Circumstances now) {
        return act(WishAct.RETURN_FROM_PROJECT, now, wish -> Ending.returnFromProject(wish, reason, now));
    }

    /** Computes its deadlines anew under the calendar in force (M-08); empty where nothing changes. */
    public Optional<Outcome<Wish, WishEvent>> recompute(Circumstances now) {
        Clocks after = Recomputing.under(state.clocks(), now.calendar());
        return after.equals(state.clocks())
                ? Optional.empty()
                : Optional.of(then(List.of(new IntakeEvent.DeadlinesRecomputed(state.clocks(), after, now.at()))));
    }

    /**
     * Lets it be forgotten who it is about.
     *
     * @param onItsWay whether it was transferred, and does not stand in its new town yet
     * @throws Refusal.RuleBroken R-00 while it goes on or is on its way, and while the retention after its end runs
     */
    public void requireRetentionOver(boolean onItsWay, Circumstances now) {
        Retention.requireOver(state, onItsWay, now);
    }

    private Outcome<Wish, WishEvent> act(
            WishAct act, Circumstances now, Function<WishState, List<WishEvent>> decision) {
        if (!now.rulebook().id().equals(state.origin().rulebook())) {
            throw new IllegalArgumentException(
                    "Wish " + id + " stands on " + state.origin().rulebook());
        }
        requireOpen(act);
        if (now.at().isBefore(state.annals().latest())) {
            throw new Refusal.InvalidInput(List.of(Fault.of(
                            FaultCode.OUT_OF_RANGE,
                            "allowed",
                            "≥ " + state.annals().latest())
                    .at("occurredAt")));
        }
        return then(decision.apply(state));
    }

    /**
     * Lets nobody go on with what is not to be done now.
     *
     * @throws Refusal.Conflict of reason out of order if the act is not open
     */
    public void requireOpen(WishAct act) {
        if (!openActs().contains(act)) {
            throw state.stage().outOfOrder(act);
        }
    }

    /** What may be done with it as it stands, as far as the wish decides that; who may is decided elsewhere. */
    public Set<WishAct> openActs() {
        return OpenActs.of(state);
    }

    @Override
    public WishId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Everything that it is now. */
    public WishState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wish that && id.equals(that.id) && version == that.version && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "Wish " + id + " version " + version + " " + state.stage();
    }
}
