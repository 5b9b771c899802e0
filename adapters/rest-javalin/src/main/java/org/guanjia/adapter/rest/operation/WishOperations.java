package org.guanjia.adapter.rest.operation;

import static org.guanjia.adapter.rest.operation.Operations.operation;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.ReadApprovalWorklist;
import org.guanjia.application.message.query.ListReminderTexts;
import org.guanjia.application.reminder.query.ListReminders;
import org.guanjia.application.wish.AcceptSelfDeclaration;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AmendParticulars;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.AskRevocation;
import org.guanjia.application.wish.AssignWish;
import org.guanjia.application.wish.AttachEvidence;
import org.guanjia.application.wish.CloseUnevaluated;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.application.wish.DeclareInterest;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.DisclosePerson;
import org.guanjia.application.wish.DiscontinueWish;
import org.guanjia.application.wish.ErasePerson;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.ExplainDelay;
import org.guanjia.application.wish.HandBackFromDepartment;
import org.guanjia.application.wish.HandBackWish;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.ImportRequests;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.OverturnEmergency;
import org.guanjia.application.wish.ProposeAsProject;
import org.guanjia.application.wish.RecallWish;
import org.guanjia.application.wish.RecordComparison;
import org.guanjia.application.wish.RecordFeedback;
import org.guanjia.application.wish.RecordInquiry;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.RectifyWish;
import org.guanjia.application.wish.RedispatchWish;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.RenewFollowUpCode;
import org.guanjia.application.wish.ReopenWish;
import org.guanjia.application.wish.ReportNotEnough;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.ResendMessage;
import org.guanjia.application.wish.ResubmitWish;
import org.guanjia.application.wish.ResumeTransfer;
import org.guanjia.application.wish.ReturnFromProject;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.SubmitWish;
import org.guanjia.application.wish.TakeWish;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.UpholdEmergency;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.ListDisclosures;
import org.guanjia.application.wish.query.ListHeldMessages;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadEvidence;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.application.wish.query.ReadPerson;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.ReadWorklist;

/** What is done with wishes. */
final class WishOperations {

    private WishOperations() {}

    static List<Operation> all() {
        return Stream.of(reading(), receiving(), examining(), deciding(), delivering())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> reading() {
        return List.of(
                operation(Kind.CREATES, "/wishes", SubmitWish.class),
                operation(Kind.IMPORTS, "/imports", ImportRequests.class),
                operation(Kind.READS, "/wishes", ListWishes.class),
                operation(Kind.READS, "/worklist", ReadWorklist.class),
                operation(Kind.READS, "/reminders", ListReminders.class),
                operation(Kind.READS, "/reminders/texts", ListReminderTexts.class),
                operation(Kind.READS, "/wishes/{wish}", ReadWish.class),
                operation(Kind.READS, "/wishes/{wish}/timeline", ReadTimeline.class),
                operation(Kind.READS, "/wishes/{wish}/approvals", ListApprovals.class),
                operation(Kind.READS, "/approvals/worklist", ReadApprovalWorklist.class),
                operation(Kind.READS, "/approvals/{approval}", ReadApproval.class),
                operation(Kind.READS, "/wishes/{wish}/person", ReadPerson.class),
                operation(Kind.ORDERS, "/wishes/{wish}/person/erasure", ErasePerson.class),
                operation(Kind.ORDERS, "/wishes/{wish}/disclosures", DisclosePerson.class),
                operation(Kind.READS, "/wishes/{wish}/disclosures", ListDisclosures.class),
                operation(Kind.READS, "/wishes/{wish}/feedback", ReadFeedback.class),
                operation(Kind.ORDERS, "/wishes/{wish}/messages/{message}/sending", ResendMessage.class),
                operation(Kind.ORDERS, "/wishes/{wish}/messages/{message}/feedback", RecordFeedback.class),
                operation(Kind.READS, "/messages/held", ListHeldMessages.class),
                operation(Kind.UPLOADS, "/wishes/{wish}/attachments", AttachEvidence.class),
                operation(Kind.DOWNLOADS, "/attachments/{file}", ReadEvidence.class));
    }

    private static List<Operation> receiving() {
        return List.of(
                operation(Kind.CHANGES, "/wishes/{wish}/acknowledgement", AcknowledgeWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/follow-up-code", RenewFollowUpCode.class),
                operation(Kind.CHANGES, "/wishes/{wish}/redispatch", RedispatchWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/transfer", TransferWish.class),
                operation(Kind.ORDERS, "/wishes/{wish}/transfer/resumption", ResumeTransfer.class),
                operation(Kind.CHANGES, "/wishes/{wish}/assignment", AssignWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/assignment/taking", TakeWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/assignment/hand-back", HandBackWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/amendment", AmendWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/person/amendment", AmendParticulars.class),
                operation(Kind.CHANGES, "/wishes/{wish}/interests", DeclareInterest.class),
                operation(Kind.CHANGES, "/wishes/{wish}/delays", ExplainDelay.class));
    }

    private static List<Operation> examining() {
        return List.of(
                operation(Kind.CHANGES, "/wishes/{wish}/duplicates/exclusion", RuleOutDuplicates.class),
                operation(Kind.CHANGES, "/wishes/{wish}/merger", MergeWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/policy-check", RecordNoPolicy.class),
                operation(Kind.CHANGES, "/wishes/{wish}/hand-over", HandOverWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/hand-over/recall", RecallWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/hand-over/return", HandBackFromDepartment.class),
                operation(Kind.CHANGES, "/wishes/{wish}/hand-over/shortfall", ReportNotEnough.class),
                operation(Kind.CHANGES, "/wishes/{wish}/hand-over/solution", ReportSolved.class),
                operation(Kind.CHANGES, "/wishes/{wish}/triage", TriageWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/verification/waiver", WaiveVerification.class),
                operation(Kind.CHANGES, "/wishes/{wish}/verification/self-declaration", AcceptSelfDeclaration.class),
                operation(Kind.CHANGES, "/wishes/{wish}/verification/comparison", CompareWithRecords.class),
                operation(Kind.CHANGES, "/wishes/{wish}/verification/comparison-result", RecordComparison.class),
                operation(Kind.CHANGES, "/wishes/{wish}/verification/inquiries", RecordInquiry.class));
    }

    private static List<Operation> deciding() {
        return List.of(
                operation(Kind.CHANGES, "/wishes/{wish}/approval", ApproveWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/return", ReturnWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/resubmission", ResubmitWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/refusal", RefuseWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/complaints", ComplainAboutRefusal.class),
                operation(Kind.CHANGES, "/wishes/{wish}/complaints/decision", DecideComplaint.class),
                operation(Kind.CHANGES, "/wishes/{wish}/emergency", DecideEmergency.class),
                operation(Kind.CHANGES, "/wishes/{wish}/emergency/upholding", UpholdEmergency.class),
                operation(Kind.CHANGES, "/wishes/{wish}/emergency/overturning", OverturnEmergency.class),
                operation(Kind.ORDERS, "/approvals/{approval}/revocation", AskRevocation.class),
                operation(Kind.ORDERS, "/approvals/{approval}/revocation/decision", DecideRevocation.class));
    }

    private static List<Operation> delivering() {
        return List.of(
                operation(Kind.CHANGES, "/wishes/{wish}/delivery", StartDelivery.class),
                operation(Kind.CHANGES, "/wishes/{wish}/delivery/parts", DeliverPart.class),
                operation(Kind.CHANGES, "/wishes/{wish}/evaluation", EvaluateWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/closing", CloseUnevaluated.class),
                operation(Kind.CHANGES, "/wishes/{wish}/rectification", RectifyWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/withdrawal", WithdrawWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/discontinuation", DiscontinueWish.class),
                operation(Kind.CHANGES, "/wishes/{wish}/project-proposal", ProposeAsProject.class),
                operation(Kind.CHANGES, "/wishes/{wish}/project-proposal/return", ReturnFromProject.class),
                operation(Kind.CHANGES, "/wishes/{wish}/reopening", ReopenWish.class));
    }
}
