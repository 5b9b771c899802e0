package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AcceptSelfDeclaration;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.HandBackFromDepartment;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.RecallWish;
import org.guanjia.application.wish.RecordComparison;
import org.guanjia.application.wish.RecordInquiry;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.ReportNotEnough;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.bootstrap.wiring.Instance;

/**
 * What is found out about a wish before it is decided: duplicates, existing policies, handling mode, verification. What each
 * method guarantees and refuses stands with the use case whose command it takes.
 */
public final class WishExamination {

    private final RuleOutDuplicates ruleOutDuplicates;
    private final MergeWish merge;
    private final RecordNoPolicy recordNoPolicy;
    private final HandOverWish handOver;
    private final RecallWish recall;
    private final HandBackFromDepartment handBackFromDepartment;
    private final ReportNotEnough reportNotEnough;
    private final ReportSolved reportSolved;
    private final TriageWish triage;
    private final WaiveVerification waiveVerification;
    private final AcceptSelfDeclaration acceptSelfDeclaration;
    private final CompareWithRecords compareWithRecords;
    private final RecordComparison recordComparison;
    private final RecordInquiry recordInquiry;

    WishExamination(Instance instance) {
        this.ruleOutDuplicates = instance.get(RuleOutDuplicates.class);
        this.merge = instance.get(MergeWish.class);
        this.recordNoPolicy = instance.get(RecordNoPolicy.class);
        this.handOver = instance.get(HandOverWish.class);
        this.recall = instance.get(RecallWish.class);
        this.handBackFromDepartment = instance.get(HandBackFromDepartment.class);
        this.reportNotEnough = instance.get(ReportNotEnough.class);
        this.reportSolved = instance.get(ReportSolved.class);
        this.triage = instance.get(TriageWish.class);
        this.waiveVerification = instance.get(WaiveVerification.class);
        this.acceptSelfDeclaration = instance.get(AcceptSelfDeclaration.class);
        this.compareWithRecords = instance.get(CompareWithRecords.class);
        this.recordComparison = instance.get(RecordComparison.class);
        this.recordInquiry = instance.get(RecordInquiry.class);
    }

    /** Decides that no possible duplicate is the same need. */
    public Receipt ruleOutDuplicates(Actor actor, RuleOutDuplicates.Command command) {
        return ruleOutDuplicates(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt ruleOutDuplicates(Actor actor, Call<RuleOutDuplicates.Command> call) {
        return ruleOutDuplicates.handle(actor, call);
    }

    /** Decides that a wish is the same need as another. */
    public Receipt merge(Actor actor, MergeWish.Command command) {
        return merge(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt merge(Actor actor, Call<MergeWish.Command> call) {
        return merge.handle(actor, call);
    }

    /** Records that no existing policy solves a wish. */
    public Receipt recordNoPolicy(Actor actor, RecordNoPolicy.Command command) {
        return recordNoPolicy(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recordNoPolicy(Actor actor, Call<RecordNoPolicy.Command> call) {
        return recordNoPolicy.handle(actor, call);
    }

    /** Hands a wish over to the department of a policy. */
    public Receipt handOver(Actor actor, HandOverWish.Command command) {
        return handOver(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt handOver(Actor actor, Call<HandOverWish.Command> call) {
        return handOver.handle(actor, call);
    }

    /** Asks a wish back from its department. */
    public Receipt recall(Actor actor, RecallWish.Command command) {
        return recall(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recall(Actor actor, Call<RecallWish.Command> call) {
        return recall.handle(actor, call);
    }

    /** The department gives a wish back. */
    public Receipt handBackFromDepartment(Actor actor, HandBackFromDepartment.Command command) {
        return handBackFromDepartment(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt handBackFromDepartment(Actor actor, Call<HandBackFromDepartment.Command> call) {
        return handBackFromDepartment.handle(actor, call);
    }

    /** The department's policy helped, but not enough. */
    public Receipt reportNotEnough(Actor actor, ReportNotEnough.Command command) {
        return reportNotEnough(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reportNotEnough(Actor actor, Call<ReportNotEnough.Command> call) {
        return reportNotEnough.handle(actor, call);
    }

    /** The department's policy solved it. */
    public Receipt reportSolved(Actor actor, ReportSolved.Command command) {
        return reportSolved(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt reportSolved(Actor actor, Call<ReportSolved.Command> call) {
        return reportSolved.handle(actor, call);
    }

    /** Decides how a wish is handled. */
    public Receipt triage(Actor actor, TriageWish.Command command) {
        return triage(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt triage(Actor actor, Call<TriageWish.Command> call) {
        return triage.handle(actor, call);
    }

    /** Takes a signed statement for verification. */
    public Receipt waiveVerification(Actor actor, WaiveVerification.Command command) {
        return waiveVerification(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt waiveVerification(Actor actor, Call<WaiveVerification.Command> call) {
        return waiveVerification.handle(actor, call);
    }

    /** Takes a declaration for proof that cannot be had. */
    public Receipt acceptSelfDeclaration(Actor actor, AcceptSelfDeclaration.Command command) {
        return acceptSelfDeclaration(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt acceptSelfDeclaration(Actor actor, Call<AcceptSelfDeclaration.Command> call) {
        return acceptSelfDeclaration.handle(actor, call);
    }

    /** Asks the public records that are connected. */
    public Receipt compareWithRecords(Actor actor, CompareWithRecords.Command command) {
        return compareWithRecords(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt compareWithRecords(Actor actor, Call<CompareWithRecords.Command> call) {
        return compareWithRecords.handle(actor, call);
    }

    /** Records what a comparison said elsewhere. */
    public Receipt recordComparison(Actor actor, RecordComparison.Command command) {
        return recordComparison(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recordComparison(Actor actor, Call<RecordComparison.Command> call) {
        return recordComparison.handle(actor, call);
    }

    /** Records a letter, visit or interview. */
    public Receipt recordInquiry(Actor actor, RecordInquiry.Command command) {
        return recordInquiry(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt recordInquiry(Actor actor, Call<RecordInquiry.Command> call) {
        return recordInquiry.handle(actor, call);
    }
}
