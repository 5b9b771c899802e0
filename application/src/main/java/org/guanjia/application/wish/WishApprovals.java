package org.guanjia.application.wish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.Parties;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishRoute;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.Deadline;

/**
 * What an act on a wish does to its approvals, in the same transaction: offices are asked once it is verified and its amount is
 * known, asked anew where what they are asked about changes, and no longer asked where it ends or goes elsewhere.
 *
 * <p>Of no use after its transaction, and for one thread.
 */
final class WishApprovals {

    private final Transaction tx;
    private final Wish wish;
    private final String actor;
    private final Circumstances now;
    private final Ulids ulids;
    private final Instant recordedAt;
    private final Optional<Sealing> sealing;
    private final Asking asking;
    private final Map<ApprovalId, Outcome<Approval, ApprovalEvent>> changed = new LinkedHashMap<>();
    private Optional<List<Approval>> found = Optional.empty();

    WishApprovals(
            Transaction tx,
            Wish wish,
            String actor,
            Circumstances now,
            TownCode city,
            Ulids ulids,
            Instant recordedAt,
            Optional<Sealing> sealing) {
        this.tx = tx;
        this.wish = wish;
        this.actor = actor;
        this.now = now;
        this.asking = new Asking(wish, actor, now, city);
        this.ulids = ulids;
        this.recordedAt = recordedAt;
        this.sealing = sealing;
    }

    /**
     * The approval that offices decide next.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken A-01 if nobody said how much is asked for
     */
    Approval awaited() {
        Money asked = wish.amountAsked();
        return underWay().orElseGet(() -> keep(asking.start(begun(), wish, asked)));
    }

    /**
     * Takes what an office says of it, under its seal.
     *
     * @throws org.guanjia.domain.shared.Refusal.Conflict if something else was sealed
     */
    Approval decide(Approval approval, Acting acting, Ruling ruling) {
        Decision decision = decided(approval, acting, ruling);
        Round round = approval.state().round();
        SealRequest request = SealRequest.of(
                approval.id(), round.number(), round.terms().proposal().content(), decision);
        Ruling sealed = sealOf(request).map(ruling::sealed).orElse(ruling);
        return keep(approval.decide(acting, sealed, now.calendar(), now.at()));
    }

    private Decision decided(Approval approval, Acting acting, Ruling ruling) {
        return approval.decide(acting, ruling, now.calendar(), now.at()).events().stream()
                .filter(ApprovalEvent.Decided.class::isInstance)
                .map(event -> ((ApprovalEvent.Decided) event).decision())
                .findFirst()
                .orElseThrow();
    }

    /** None while the act is rehearsed. */
    private Optional<SealReference> sealOf(SealRequest decision) {
        return sealing.orElseThrow(() -> new IllegalStateException("Nothing is decided without its seal"))
                .under(wish, decision);
    }

    /** Lets the town refuse it: in the approval under way where it is the town's turn, else in one of its own. */
    Approval refuse(Acting town, Ruling ruling) {
        Optional<Approval> open = underWay().filter(it -> it.state().stage() == ApprovalStage.OPEN);
        Optional<Approval> itsTurn = open.filter(it -> it.state().next().contains(town.office()));
        if (itsTurn.isEmpty()) {
            underWay().ifPresent(it -> keep(it.fallAway(Optional.empty(), now.at())));
        }
        return decide(
                itsTurn.orElseGet(() -> keep(asking.start(
                        begun(), wish, WishRoute.BY_TOWN, wish.state().need().amount()))),
                town,
                ruling);
    }

    /** An identity for an approval that is not begun yet. */
    private ApprovalId next() {
        return new ApprovalId(wish.id().town(), ulids.next(recordedAt));
    }

    /** The identity of the approval that an act begins and decides at once: one that its seal holds for. */
    ApprovalId begun() {
        return sealing.map(it -> it.begun(this::next)).orElseGet(this::next);
    }

    /** Puts on record what an officer granted at once (W-09), to be made up by the town within the time that the wish has. */
    void grantAtOnce(ApprovalId id, EmergencyAuthority authority, Money amount, WishState granted) {
        Deadline makeUp = granted.clocks().open(WishStep.MAKE_UP).orElseThrow().deadline();
        keep(asking.startAtOnce(
                id,
                authority,
                amount,
                makeUp,
                content -> sealOf(SealRequest.atOnce(id, content, authority, amount, now.at()))));
    }

    /** The approval in which the emergency is made up. */
    Approval emergency() {
        ApprovalId id = wish.state().grant().emergency().orElseThrow().approval();
        return standing()
                .filter(approval -> approval.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps somebody from deciding; by when the first office decides again, where they had. */
    Optional<Deadline> declareInterest(String subject) {
        standing()
                .filter(it -> isUnderWay(it)
                        && isBeside(it)
                        && !it.state().interests().contains(subject))
                .toList()
                .forEach(it -> keep(it.declareInterest(subject, now.calendar(), now.at())));
        Optional<Approval> open =
                underWay().filter(it -> !it.state().interests().contains(subject));
        int rounds = open.map(it -> it.state().rounds().size()).orElse(0);
        return open.map(it -> keep(it.declareInterest(subject, now.calendar(), now.at())))
                .filter(it -> it.state().rounds().size() > rounds)
                .flatMap(it -> it.state().round().runningClock());
    }

    /**
     * Asks the offices that granted it to revoke that.
     *
     * @param mistaken what is to be revoked
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken A-06 if it was not decided, or revoked before
     */
    Approval askRevocation(Approval mistaken, PersonalTextId reason) {
        return keep(asking.revoke(next(), mistaken, reason));
    }

    /** The approval of that identity, if it is one of the wish. */
    Optional<Approval> find(ApprovalId id) {
        return standing().filter(approval -> approval.id().equals(id)).findFirst();
    }

    /** The revocation that offices decide. */
    Optional<Approval> revocation() {
        return standing().filter(it -> isUnderWay(it) && isRevocation(it)).findFirst();
    }

    /** Notes that an approval revoked another one. */
    void revoke(Approval mistaken, Approval revocation) {
        keep(mistaken.revokeBy(revocation, now.at()));
    }

    /** Lets the approvals follow what the wish came to. */
    void follow(Outcome<Wish, WishEvent> act) {
        if (wish.openActs().contains(WishAct.REVOKE) && !act.state().openActs().contains(WishAct.REVOKE)) {
            revocation().ifPresent(it -> keep(it.fallAway(Optional.empty(), now.at())));
        }
        followDecision(act);
    }

    private void followDecision(Outcome<Wish, WishEvent> act) {
        WishState before = wish.state();
        WishState after = act.state().state();
        Optional<Approval> open = isAsked(before) || isAsked(after) ? underWay() : Optional.empty();
        boolean asks = after.awaitsDecision();
        if (open.isPresent() && !goesOn(open.get(), before, after)) {
            Approval standing = open.get();
            if (asks && standing.state().stage() == ApprovalStage.RETURNED) {
                keep(asking.amend(standing, act.state()));
                return;
            }
            end(standing, act.events());
            open = Optional.empty();
        }
        if (asks && open.isEmpty()) {
            keep(asking.start(next(), act.state(), act.state().amountAsked()));
        }
    }

    private static boolean isAsked(WishState wish) {
        return wish.stage() == WishStage.VERIFIED || wish.grant().returned();
    }

    /** Whether what the offices are asked is still the same. */
    private static boolean goesOn(Approval standing, WishState before, WishState after) {
        if (standing.state().stage() == ApprovalStage.RETURNED) {
            return after.grant().returned();
        }
        return after.awaitsDecision()
                && after.need().equals(before.need())
                && after.custody().village().equals(before.custody().village());
    }

    private void end(Approval standing, List<WishEvent> events) {
        Optional<PersonalTextId> withdrawn = events.stream()
                .filter(EndingEvent.Withdrawn.class::isInstance)
                .map(event -> ((EndingEvent.Withdrawn) event).reason())
                .findFirst();
        Parties parties = standing.state().parties();
        boolean theirs = parties.recorder().equals(actor)
                || parties.submitter().filter(actor::equals).isPresent();
        keep(
                withdrawn.isPresent() && theirs
                        ? standing.withdraw(actor, withdrawn, now.at())
                        : standing.fallAway(withdrawn, now.at()));
    }

    /** The one that offices decide, or sent back; what makes an emergency up, or revokes, goes on beside it. */
    private Optional<Approval> underWay() {
        return standing().filter(it -> isUnderWay(it) && !isBeside(it)).findFirst();
    }

    private static boolean isBeside(Approval approval) {
        return approval.state().atOnce().isPresent() || isRevocation(approval);
    }

    private static boolean isRevocation(Approval approval) {
        return approval.state().matter().revokes().isPresent();
    }

    private static boolean isUnderWay(Approval approval) {
        return approval.state().stage().isUnderWay();
    }

    /** Every approval of the wish as it stands by now. */
    private Stream<Approval> standing() {
        if (found.isEmpty()) {
            List<Approval> read = tx.approvals().of(wish.id());
            found = Optional.of(sealing.map(it -> it.standing(wish, read)).orElse(read));
        }
        Stream<Approval> untouched =
                found.orElseThrow().stream().filter(approval -> !changed.containsKey(approval.id()));
        return Stream.concat(untouched, changed.values().stream().map(Outcome::state));
    }

    private Approval keep(Outcome<Approval, ApprovalEvent> outcome) {
        changed.merge(outcome.state().id(), outcome, Outcome::and);
        return outcome.state();
    }

    /** Every approval that changed. */
    List<Outcome<Approval, ApprovalEvent>> outcomes() {
        return List.copyOf(changed.values());
    }

    /** What was frozen for the offices. */
    List<Effect> effects() {
        return asking.effects();
    }
}
