package org.guanjia.bootstrap.story;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AcceptSelfDeclaration;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AmendParticulars;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.AskRevocation;
import org.guanjia.application.wish.AssignWish;
import org.guanjia.application.wish.CloseUnevaluated;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.application.wish.DeclareInterest;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.DiscontinueWish;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.ExplainDelay;
import org.guanjia.application.wish.HandBackFromDepartment;
import org.guanjia.application.wish.HandBackWish;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.OverturnEmergency;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.ProposeAsProject;
import org.guanjia.application.wish.RecallWish;
import org.guanjia.application.wish.RecordComparison;
import org.guanjia.application.wish.RecordInquiry;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.RectifyWish;
import org.guanjia.application.wish.RedispatchWish;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.RenewFollowUpCode;
import org.guanjia.application.wish.ReopenWish;
import org.guanjia.application.wish.ReportNotEnough;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.ResubmitWish;
import org.guanjia.application.wish.ReturnFromProject;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.Slip;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.UpholdEmergency;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStep;

/** Attempts at acts, with particulars drawn by chance. */
final class Attempts {

    private static final String CLAUSE = "东民规〔2022〕2号 三(一)";

    private final Guanjia guanjia;
    private final Drawn drawn;
    private final List<PersonInput> people;
    private final List<String> wishes;

    Attempts(Guanjia guanjia, Drawn drawn, List<PersonInput> people, List<String> wishes) {
        this.guanjia = guanjia;
        this.drawn = drawn;
        this.people = people;
        this.wishes = wishes;
    }

    /** An attempt at that act on that wish. */
    Attempt<?> at(WishAct act, String wish) {
        return switch (act) {
            case ACKNOWLEDGE ->
                new Attempt<>(new AcknowledgeWish.Command(wish, drawn.when()), guanjia.wishes()::acknowledge);
            case REDISPATCH ->
                new Attempt<>(
                        new RedispatchWish.Command(
                                wish, drawn.village().text(), Optional.empty(), drawn.said(), drawn.when()),
                        guanjia.wishes()::redispatch);
            case TRANSFER ->
                new Attempt<>(
                        new TransferWish.Command(wish, drawn.village().text(), drawn.said()),
                        guanjia.wishes()::transfer);
            case ASSIGN -> assign(wish);
            case AMEND -> amend(wish);
            case DECLARE_INTEREST ->
                new Attempt<>(new DeclareInterest.Command(wish, drawn.when()), guanjia.wishes()::declareInterest);
            case RENEW_FOLLOW_UP_CODE ->
                new Attempt<>(new RenewFollowUpCode.Command(wish), (actor, call) -> {
                    Slip slip = guanjia.wishes().renewFollowUpCode(actor, call);
                    return new Receipt(slip.id(), slip.version());
                });
            case EXPLAIN_DELAY, ATTACH ->
                new Attempt<>(
                        new ExplainDelay.Command(
                                wish, Optional.of(drawn.wordOf(WishStep.values())), drawn.said(), drawn.when()),
                        guanjia.wishes()::explainDelay);
            default -> examine(act, wish);
        };
    }

    private Attempt<?> examine(WishAct act, String wish) {
        return switch (act) {
            case DECIDE_DUPLICATES ->
                new Attempt<>(
                        new RuleOutDuplicates.Command(wish, drawn.said(), drawn.when()),
                        guanjia.examination()::ruleOutDuplicates);
            case FIND_NO_POLICY ->
                new Attempt<>(new RecordNoPolicy.Command(wish, drawn.when()), guanjia.examination()::recordNoPolicy);
            case HAND_OVER ->
                new Attempt<>(
                        new HandOverWish.Command(
                                wish,
                                drawn.oneOf(List.of("minimum-living", "temporary-assistance", "none")),
                                "0769",
                                drawn.when()),
                        guanjia.examination()::handOver);
            case COME_BACK -> comeBack(wish);
            case SOLVE_BY_POLICY ->
                new Attempt<>(
                        new ReportSolved.Command(wish, Optional.of(drawn.amount()), drawn.maybeSaid(), drawn.when()),
                        guanjia.examination()::reportSolved);
            case TRIAGE ->
                new Attempt<>(
                        new TriageWish.Command(
                                wish,
                                drawn.chance().nextInt(8) > 0 ? "EXPRESS" : "STATION",
                                drawn.maybeSaid(),
                                drawn.when()),
                        guanjia.examination()::triage);
            case VERIFY -> verify(wish);
            default -> decide(act, wish);
        };
    }

    private Attempt<?> decide(WishAct act, String wish) {
        return switch (act) {
            case APPROVE ->
                new Attempt<>(
                        new ApproveWish.Command(
                                wish,
                                drawn.asked(wish),
                                drawn.maybeSaid(),
                                Optional.empty(),
                                Optional.empty(),
                                drawn.when()),
                        guanjia.decisions()::approve);
            case RETURN ->
                new Attempt<>(
                        new ReturnWish.Command(wish, drawn.said(), Optional.empty(), Optional.empty(), drawn.when()),
                        guanjia.decisions()::giveBack);
            case RESUBMIT -> new Attempt<>(new ResubmitWish.Command(wish, drawn.when()), guanjia.decisions()::resubmit);
            case REFUSE ->
                new Attempt<>(
                        new RefuseWish.Command(wish, "not-in-hardship", CLAUSE, drawn.maybeSaid(), drawn.when()),
                        guanjia.decisions()::refuse);
            case DECIDE_EMERGENCY ->
                new Attempt<>(
                        new DecideEmergency.Command(wish, drawn.asked(wish), drawn.when()),
                        guanjia.decisions()::decideEmergency);
            case MAKE_UP -> makeUp(wish);
            case REVOKE -> revoke(wish);
            case COMPLAIN ->
                new Attempt<>(
                        new ComplainAboutRefusal.Command(wish, drawn.said(), drawn.when()),
                        guanjia.decisions()::complain);
            case DECIDE_COMPLAINT ->
                new Attempt<>(
                        new DecideComplaint.Command(wish, drawn.chance().nextBoolean(), drawn.said(), drawn.when()),
                        guanjia.decisions()::decideComplaint);
            case MERGE ->
                new Attempt<>(
                        new MergeWish.Command(wish, drawn.oneOf(wishes), drawn.said(), drawn.when()),
                        guanjia.examination()::merge);
            default -> deliver(act, wish);
        };
    }

    private Attempt<?> deliver(WishAct act, String wish) {
        return switch (act) {
            case START_DELIVERY ->
                new Attempt<>(new StartDelivery.Command(wish, drawn.when()), guanjia.delivery()::start);
            case DELIVER_PART ->
                new Attempt<>(
                        new DeliverPart.Command(
                                wish,
                                "money",
                                drawn.owed(wish),
                                List.of(drawn.paper()),
                                drawn.chance().nextInt(3) > 0,
                                Optional.of(drawn.chance().nextInt(4) == 0),
                                Optional.of("某某商行")
                                        .filter(some -> drawn.chance().nextInt(4) == 0),
                                drawn.when()),
                        guanjia.delivery()::deliver);
            case EVALUATE ->
                new Attempt<>(
                        new EvaluateWish.Command(wish, drawn.wordOf(Grade.values()), drawn.maybeSaid(), drawn.when()),
                        guanjia.delivery()::evaluate);
            case CLOSE_UNEVALUATED ->
                new Attempt<>(new CloseUnevaluated.Command(wish, drawn.when()), guanjia.delivery()::closeUnevaluated);
            case RECTIFY ->
                new Attempt<>(new RectifyWish.Command(wish, drawn.said(), drawn.when()), guanjia.delivery()::rectify);
            case REOPEN ->
                new Attempt<>(new ReopenWish.Command(wish, drawn.said(), drawn.when()), guanjia.delivery()::reopen);
            default -> end(act, wish);
        };
    }

    private Attempt<?> end(WishAct act, String wish) {
        return switch (act) {
            case WITHDRAW ->
                new Attempt<>(new WithdrawWish.Command(wish, drawn.said(), drawn.when()), guanjia.delivery()::withdraw);
            case DISCONTINUE ->
                new Attempt<>(
                        new DiscontinueWish.Command(
                                wish,
                                drawn.wordOf(EndingEvent.Discontinued.Cause.values()),
                                drawn.maybeSaid(),
                                drawn.when()),
                        guanjia.delivery()::discontinue);
            case CONVERT ->
                new Attempt<>(
                        new ProposeAsProject.Command(wish, drawn.said(), drawn.when()),
                        guanjia.delivery()::proposeAsProject);
            case RETURN_FROM_PROJECT ->
                new Attempt<>(
                        new ReturnFromProject.Command(wish, drawn.said(), drawn.when()),
                        guanjia.delivery()::returnFromProject);
            default -> throw new IllegalArgumentException("No attempt at " + act);
        };
    }

    private Attempt<?> assign(String wish) {
        return switch (drawn.chance().nextInt(3)) {
            case 0 -> new Attempt<>(new TakeWish.Command(wish, drawn.when()), guanjia.wishes()::take);
            case 1 -> new Attempt<>(new HandBackWish.Command(wish, drawn.when()), guanjia.wishes()::handBack);
            default ->
                new Attempt<>(
                        new AssignWish.Command(wish, "clerk-" + drawn.village().text(), drawn.when()),
                        guanjia.wishes()::assign);
        };
    }

    private Attempt<?> amend(String wish) {
        if (drawn.chance().nextInt(3) == 0) {
            return new Attempt<>(
                    new AmendParticulars.Command(wish, drawn.oneOf(people), drawn.when()),
                    guanjia.wishes()::amendParticulars);
        }
        return new Attempt<>(
                new AmendWish.Command(
                        wish,
                        Optional.of(drawn.amount())
                                .filter(some -> drawn.chance().nextBoolean()),
                        drawn.maybeSaid(),
                        drawn.when()),
                guanjia.wishes()::amend);
    }

    private Attempt<?> comeBack(String wish) {
        return switch (drawn.chance().nextInt(3)) {
            case 0 ->
                new Attempt<>(new RecallWish.Command(wish, drawn.said(), drawn.when()), guanjia.examination()::recall);
            case 1 ->
                new Attempt<>(
                        new HandBackFromDepartment.Command(wish, drawn.said(), drawn.when()),
                        guanjia.examination()::handBackFromDepartment);
            default ->
                new Attempt<>(
                        new ReportNotEnough.Command(wish, Optional.of(drawn.amount()), drawn.said(), drawn.when()),
                        guanjia.examination()::reportNotEnough);
        };
    }

    private Attempt<?> verify(String wish) {
        return switch (drawn.chance().nextInt(5)) {
            case 0 ->
                new Attempt<>(
                        new WaiveVerification.Command(wish, drawn.paper(), drawn.when()),
                        guanjia.examination()::waiveVerification);
            case 1 ->
                new Attempt<>(
                        new AcceptSelfDeclaration.Command(
                                wish, drawn.said(), drawn.paper(), drawn.paper(), drawn.when()),
                        guanjia.examination()::acceptSelfDeclaration);
            case 2 -> new Attempt<>(new CompareWithRecords.Command(wish), guanjia.examination()::compareWithRecords);
            case 3 ->
                new Attempt<>(
                        new RecordComparison.Command(
                                wish,
                                drawn.oneOf(List.of("CONFIRMED", "CONFIRMED", "NOT_FOUND", "UNAVAILABLE")),
                                "civil-affairs-database",
                                Optional.empty(),
                                drawn.when()),
                        guanjia.examination()::recordComparison);
            default ->
                new Attempt<>(
                        new RecordInquiry.Command(
                                wish,
                                drawn.oneOf(List.of("LETTER", "VISIT", "INTERVIEW")),
                                drawn.paper(),
                                drawn.chance().nextBoolean(),
                                drawn.maybeSaid(),
                                drawn.when()),
                        guanjia.examination()::recordInquiry);
        };
    }

    /** Decides what was asked for, else asks for it. */
    private Attempt<?> revoke(String wish) {
        List<ApprovalSummary> approvals = guanjia.approvals().list(Officials.AUDITOR, new ListApprovals.Query(wish));
        return approvals.stream()
                .filter(it -> it.revokes().isPresent() && it.stage() == ApprovalStage.OPEN)
                .findFirst()
                .<Attempt<?>>map(it -> new Attempt<>(
                        new DecideRevocation.Command(
                                it.id().text(),
                                drawn.chance().nextInt(4) > 0,
                                drawn.said(),
                                Optional.empty(),
                                Optional.empty(),
                                drawn.when()),
                        guanjia.decisions()::decideRevocation))
                .orElseGet(() -> new Attempt<>(
                        new AskRevocation.Command(
                                approvals.isEmpty()
                                        ? wish
                                        : drawn.oneOf(approvals).id().text(),
                                drawn.said(),
                                drawn.when()),
                        guanjia.decisions()::askRevocation));
    }

    private Attempt<?> makeUp(String wish) {
        return drawn.chance().nextBoolean()
                ? new Attempt<>(new UpholdEmergency.Command(wish, drawn.when()), guanjia.decisions()::upholdEmergency)
                : new Attempt<>(
                        new OverturnEmergency.Command(wish, drawn.chance().nextBoolean(), drawn.said(), drawn.when()),
                        guanjia.decisions()::overturnEmergency);
    }
}
