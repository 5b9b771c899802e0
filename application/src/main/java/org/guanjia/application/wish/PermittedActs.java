package org.guanjia.application.wish;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.port.WishView;
import org.guanjia.application.usecase.Permission;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishAct;

/** What an actor may do with a wish, by the use cases that do it. */
public final class PermittedActs {

    private static final Map<WishAct, List<Permission>> PERMISSIONS = Map.ofEntries(
            entry(WishAct.ACKNOWLEDGE, by(AcknowledgeWish.class)),
            entry(WishAct.REDISPATCH, by(RedispatchWish.class)),
            entry(WishAct.TRANSFER, by(TransferWish.class)),
            entry(WishAct.ASSIGN, by(AssignWish.class, TakeWish.class, HandBackWish.class)),
            entry(WishAct.AMEND, by(AmendWish.class, AmendParticulars.class)),
            entry(WishAct.ATTACH, by(AttachEvidence.class)),
            entry(WishAct.DECLARE_INTEREST, by(DeclareInterest.class)),
            entry(WishAct.EXPLAIN_DELAY, by(ExplainDelay.class)),
            entry(WishAct.RENEW_FOLLOW_UP_CODE, by(RenewFollowUpCode.class)),
            entry(WishAct.DECIDE_DUPLICATES, by(RuleOutDuplicates.class)),
            entry(WishAct.FIND_NO_POLICY, by(RecordNoPolicy.class)),
            entry(WishAct.HAND_OVER, by(HandOverWish.class)),
            entry(WishAct.COME_BACK, by(RecallWish.class, HandBackFromDepartment.class, ReportNotEnough.class)),
            entry(WishAct.SOLVE_BY_POLICY, by(ReportSolved.class)),
            entry(WishAct.TRIAGE, by(TriageWish.class)),
            entry(
                    WishAct.VERIFY,
                    by(
                            WaiveVerification.class,
                            AcceptSelfDeclaration.class,
                            RecordComparison.class,
                            RecordInquiry.class)),
            entry(WishAct.APPROVE, by(ApproveWish.class)),
            entry(WishAct.RETURN, by(ReturnWish.class)),
            entry(WishAct.RESUBMIT, by(ResubmitWish.class)),
            entry(WishAct.REFUSE, by(RefuseWish.class)),
            entry(WishAct.DECIDE_EMERGENCY, by(DecideEmergency.class)),
            entry(WishAct.MAKE_UP, by(UpholdEmergency.class, OverturnEmergency.class)),
            entry(WishAct.REVOKE, by(AskRevocation.class, DecideRevocation.class)),
            entry(WishAct.START_DELIVERY, by(StartDelivery.class)),
            entry(WishAct.DELIVER_PART, by(DeliverPart.class)),
            entry(WishAct.EVALUATE, by(EvaluateWish.class)),
            entry(WishAct.CLOSE_UNEVALUATED, by(CloseUnevaluated.class)),
            entry(WishAct.RECTIFY, by(RectifyWish.class)),
            entry(WishAct.COMPLAIN, by(ComplainAboutRefusal.class)),
            entry(WishAct.DECIDE_COMPLAINT, by(DecideComplaint.class)),
            entry(WishAct.WITHDRAW, by(WithdrawWish.class)),
            entry(WishAct.MERGE, by(MergeWish.class)),
            entry(WishAct.DISCONTINUE, by(DiscontinueWish.class)),
            entry(WishAct.CONVERT, by(ProposeAsProject.class)),
            entry(WishAct.RETURN_FROM_PROJECT, by(ReturnFromProject.class)),
            entry(WishAct.REOPEN, by(ReopenWish.class)));

    private PermittedActs() {}

    /** The acts that are open and that a role of the actor may do there. */
    public static Set<WishAct> of(Actor actor, WishView view) {
        Predicate<Jurisdiction> scope = WishScope.of(view.state(), actor);
        EnumSet<WishAct> acts = EnumSet.noneOf(WishAct.class);
        acts.addAll(Wish.restore(view.id(), view.version(), view.state()).openActs());
        acts.removeIf(act -> PERMISSIONS.getOrDefault(act, List.of()).stream()
                .noneMatch(permission -> permission.allows(actor, scope)));
        return Collections.unmodifiableSet(acts);
    }

    private static List<Permission> by(Class<?>... useCases) {
        return Stream.of(useCases).map(Permission::of).toList();
    }
}
