package org.guanjia.bootstrap.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guanjia.application.wish.AcceptSelfDeclaration;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AmendParticulars;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.AssignWish;
import org.guanjia.application.wish.CloseUnevaluated;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DeclareInterest;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.DiscontinueWish;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.EvidenceInput;
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
import org.guanjia.application.wish.ReopenWish;
import org.guanjia.application.wish.ReportNotEnough;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.ReturnFromProject;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.UpholdEmergency;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStep;

/** Attempts at acts, with particulars drawn by chance, sensible and not. */
final class Attempts {

    private static final List<String> AMOUNTS =
            List.of("0", "300", "800", "1000", "1000.01", "2800", "3000.01", "8000", "10000.01", "30000");
    private static final String CLAUSE = "东民规〔2022〕2号 三(一)";

    private final Guanjia guanjia;
    private final StoryClock clock;
    private final Random chance;
    private final List<PersonInput> people;
    private final List<String> words;
    private final List<String> wishes;

    Attempts(Story story, Random chance, List<PersonInput> people, List<String> words, List<String> wishes) {
        this.guanjia = story.guanjia();
        this.clock = story.clock();
        this.chance = chance;
        this.people = people;
        this.words = words;
        this.wishes = wishes;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    String amount() {
        return oneOf(AMOUNTS);
    }

    String said() {
        return oneOf(words);
    }

    Optional<String> maybeSaid() {
        return chance.nextInt(4) > 0 ? Optional.of(said()) : Optional.empty();
    }

    VillageCode village() {
        return oneOf(Officials.villages().toList());
    }

    private String wordOf(Enum<?>[] constants) {
        return oneOf(Stream.of(constants).map(Enum::name).toList());
    }

    private EvidenceInput paper() {
        return new EvidenceInput(Optional.empty(), chance.nextInt(20) > 0 ? Optional.of(said()) : Optional.empty());
    }

    /** Mostly now, sometimes some hours ago. */
    private Optional<Instant> when() {
        return chance.nextInt(6) > 0
                ? Optional.empty()
                : Optional.of(clock.instant().minus(Duration.ofMinutes(chance.nextInt(600))));
    }

    /** An attempt at that act on that wish. */
    Attempt<?> at(WishAct act, String wish) {
        return switch (act) {
            case ACKNOWLEDGE -> new Attempt<>(new AcknowledgeWish.Command(wish, when()), guanjia.wishes()::acknowledge);
            case REDISPATCH ->
                new Attempt<>(
                        new RedispatchWish.Command(wish, village().text(), Optional.empty(), said(), when()),
                        guanjia.wishes()::redispatch);
            case TRANSFER ->
                new Attempt<>(new TransferWish.Command(wish, village().text(), said()), guanjia.wishes()::transfer);
            case ASSIGN -> assign(wish);
            case AMEND -> amend(wish);
            case DECLARE_INTEREST ->
                new Attempt<>(new DeclareInterest.Command(wish, when()), guanjia.wishes()::declareInterest);
            case EXPLAIN_DELAY, ATTACH ->
                new Attempt<>(
                        new ExplainDelay.Command(wish, Optional.of(wordOf(WishStep.values())), said(), when()),
                        guanjia.wishes()::explainDelay);
            case DECIDE_DUPLICATES ->
                new Attempt<>(
                        new RuleOutDuplicates.Command(wish, said(), when()), guanjia.examination()::ruleOutDuplicates);
            case FIND_NO_POLICY ->
                new Attempt<>(new RecordNoPolicy.Command(wish, when()), guanjia.examination()::recordNoPolicy);
            case HAND_OVER ->
                new Attempt<>(
                        new HandOverWish.Command(
                                wish, oneOf(List.of("minimum-living", "temporary-assistance", "none")), "0769", when()),
                        guanjia.examination()::handOver);
            case COME_BACK -> comeBack(wish);
            case SOLVE_BY_POLICY ->
                new Attempt<>(
                        new ReportSolved.Command(wish, Optional.of(amount()), maybeSaid(), when()),
                        guanjia.examination()::reportSolved);
            case TRIAGE ->
                new Attempt<>(
                        new TriageWish.Command(
                                wish, chance.nextInt(8) > 0 ? "EXPRESS" : "STATION", maybeSaid(), when()),
                        guanjia.examination()::triage);
            case VERIFY -> verify(wish);
            default -> decide(act, wish);
        };
    }

    private Attempt<?> decide(WishAct act, String wish) {
        return switch (act) {
            case APPROVE ->
                new Attempt<>(
                        new ApproveWish.Command(wish, amount(), maybeSaid(), when()), guanjia.decisions()::approve);
            case REFUSE ->
                new Attempt<>(
                        new RefuseWish.Command(wish, "not-in-hardship", CLAUSE, maybeSaid(), when()),
                        guanjia.decisions()::refuse);
            case DECIDE_EMERGENCY ->
                new Attempt<>(
                        new DecideEmergency.Command(wish, amount(), when()), guanjia.decisions()::decideEmergency);
            case MAKE_UP -> makeUp(wish);
            case COMPLAIN ->
                new Attempt<>(new ComplainAboutRefusal.Command(wish, said(), when()), guanjia.decisions()::complain);
            case DECIDE_COMPLAINT ->
                new Attempt<>(
                        new DecideComplaint.Command(wish, chance.nextBoolean(), said(), when()),
                        guanjia.decisions()::decideComplaint);
            case MERGE ->
                new Attempt<>(new MergeWish.Command(wish, oneOf(wishes), said(), when()), guanjia.examination()::merge);
            default -> deliver(act, wish);
        };
    }

    private Attempt<?> deliver(WishAct act, String wish) {
        return switch (act) {
            case START_DELIVERY -> new Attempt<>(new StartDelivery.Command(wish, when()), guanjia.delivery()::start);
            case DELIVER_PART ->
                new Attempt<>(
                        new DeliverPart.Command(
                                wish, "money", amount(), List.of(paper()), chance.nextInt(3) == 0, when()),
                        guanjia.delivery()::deliver);
            case EVALUATE ->
                new Attempt<>(
                        new EvaluateWish.Command(wish, wordOf(Grade.values()), maybeSaid(), when()),
                        guanjia.delivery()::evaluate);
            case CLOSE_UNEVALUATED ->
                new Attempt<>(new CloseUnevaluated.Command(wish, when()), guanjia.delivery()::closeUnevaluated);
            case RECTIFY -> new Attempt<>(new RectifyWish.Command(wish, said(), when()), guanjia.delivery()::rectify);
            case REOPEN -> new Attempt<>(new ReopenWish.Command(wish, said(), when()), guanjia.delivery()::reopen);
            case WITHDRAW ->
                new Attempt<>(new WithdrawWish.Command(wish, said(), when()), guanjia.delivery()::withdraw);
            case DISCONTINUE ->
                new Attempt<>(
                        new DiscontinueWish.Command(
                                wish, wordOf(EndingEvent.Discontinued.Cause.values()), maybeSaid(), when()),
                        guanjia.delivery()::discontinue);
            case CONVERT ->
                new Attempt<>(new ProposeAsProject.Command(wish, said(), when()), guanjia.delivery()::proposeAsProject);
            case RETURN_FROM_PROJECT ->
                new Attempt<>(
                        new ReturnFromProject.Command(wish, said(), when()), guanjia.delivery()::returnFromProject);
            default -> throw new IllegalArgumentException("No attempt at " + act);
        };
    }

    private Attempt<?> assign(String wish) {
        return switch (chance.nextInt(3)) {
            case 0 -> new Attempt<>(new TakeWish.Command(wish, when()), guanjia.wishes()::take);
            case 1 -> new Attempt<>(new HandBackWish.Command(wish, when()), guanjia.wishes()::handBack);
            default ->
                new Attempt<>(
                        new AssignWish.Command(wish, "clerk-" + village().text(), when()), guanjia.wishes()::assign);
        };
    }

    private Attempt<?> amend(String wish) {
        if (chance.nextInt(3) == 0) {
            return new Attempt<>(
                    new AmendParticulars.Command(wish, oneOf(people), when()), guanjia.wishes()::amendParticulars);
        }
        return new Attempt<>(
                new AmendWish.Command(
                        wish, Optional.of(amount()).filter(some -> chance.nextBoolean()), maybeSaid(), when()),
                guanjia.wishes()::amend);
    }

    private Attempt<?> comeBack(String wish) {
        return switch (chance.nextInt(3)) {
            case 0 -> new Attempt<>(new RecallWish.Command(wish, said(), when()), guanjia.examination()::recall);
            case 1 ->
                new Attempt<>(
                        new HandBackFromDepartment.Command(wish, said(), when()),
                        guanjia.examination()::handBackFromDepartment);
            default ->
                new Attempt<>(
                        new ReportNotEnough.Command(wish, Optional.of(amount()), said(), when()),
                        guanjia.examination()::reportNotEnough);
        };
    }

    private Attempt<?> verify(String wish) {
        return switch (chance.nextInt(5)) {
            case 0 ->
                new Attempt<>(
                        new WaiveVerification.Command(wish, paper(), when()), guanjia.examination()::waiveVerification);
            case 1 ->
                new Attempt<>(
                        new AcceptSelfDeclaration.Command(wish, said(), paper(), paper(), when()),
                        guanjia.examination()::acceptSelfDeclaration);
            case 2 -> new Attempt<>(new CompareWithRecords.Command(wish), guanjia.examination()::compareWithRecords);
            case 3 ->
                new Attempt<>(
                        new RecordComparison.Command(
                                wish,
                                oneOf(List.of("CONFIRMED", "CONTRADICTED", "NOT_FOUND", "UNAVAILABLE")),
                                "civil-affairs-database",
                                Optional.empty(),
                                when()),
                        guanjia.examination()::recordComparison);
            default ->
                new Attempt<>(
                        new RecordInquiry.Command(
                                wish,
                                oneOf(List.of("LETTER", "VISIT", "INTERVIEW")),
                                paper(),
                                chance.nextBoolean(),
                                maybeSaid(),
                                when()),
                        guanjia.examination()::recordInquiry);
        };
    }

    private Attempt<?> makeUp(String wish) {
        return chance.nextBoolean()
                ? new Attempt<>(new UpholdEmergency.Command(wish, when()), guanjia.decisions()::upholdEmergency)
                : new Attempt<>(
                        new OverturnEmergency.Command(wish, chance.nextBoolean(), said(), when()),
                        guanjia.decisions()::overturnEmergency);
    }
}
