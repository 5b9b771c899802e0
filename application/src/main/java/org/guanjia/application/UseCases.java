package org.guanjia.application;

import java.util.List;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.ReadApprovalWorklist;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.edition.PutCalendarInForce;
import org.guanjia.application.edition.PutPolicyListInForce;
import org.guanjia.application.edition.PutRulebookInForce;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.edition.WithdrawEdition;
import org.guanjia.application.edition.query.ForeseeDeadlines;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.application.edition.query.TryRulebookOnWishes;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.figure.query.ReadStepTimes;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.DisburseToVillage;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.GiveUpReserve;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.HandOverAgain;
import org.guanjia.application.fund.IncreaseCommitment;
import org.guanjia.application.fund.JustifyShortfall;
import org.guanjia.application.fund.KeepReserve;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReceiveMoreOfDonation;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.ReverseConfirmation;
import org.guanjia.application.fund.ReverseDonationReceipt;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.SettleRestOfDonation;
import org.guanjia.application.fund.TakeBackFromVillage;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.fund.query.ListAllocations;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.ListDonations;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.ReadAllocation;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadCommitment;
import org.guanjia.application.fund.query.ReadDonation;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.ReadPaymentLedger;
import org.guanjia.application.fund.query.ReadPaymentTrail;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.TryAllocation;
import org.guanjia.application.message.query.ListReminderTexts;
import org.guanjia.application.office.EndSubstitution;
import org.guanjia.application.office.GrantEmergencyAuthority;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.office.RecordFirstLogin;
import org.guanjia.application.office.RecordSubstitution;
import org.guanjia.application.office.WithdrawEmergencyAuthority;
import org.guanjia.application.office.query.ListEmergencyAuthorities;
import org.guanjia.application.office.query.ReadOffice;
import org.guanjia.application.office.query.ReadStaff;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
import org.guanjia.application.reminder.query.ListReminders;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.rulebook.query.ReadRulebook;
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

/** Every use case there is. Wiring, the access matrix and the completeness tests go by this list. */
public final class UseCases {

    private static final List<Class<?>> ALL = List.of(
            ListDisclosures.class,
            ReadPerson.class,
            ReadEvidence.class,
            ReadEvents.class,
            ErasePerson.class,
            DisclosePerson.class,
            AttachEvidence.class,
            AcceptSelfDeclaration.class,
            AcknowledgeWish.class,
            AmendParticulars.class,
            AmendWish.class,
            ApproveWish.class,
            AssignWish.class,
            CloseUnevaluated.class,
            CompareWithRecords.class,
            ComplainAboutRefusal.class,
            DecideComplaint.class,
            DecideEmergency.class,
            DeclareInterest.class,
            DeliverPart.class,
            DiscontinueWish.class,
            EvaluateWish.class,
            ExplainDelay.class,
            HandBackFromDepartment.class,
            HandBackWish.class,
            HandOverWish.class,
            MergeWish.class,
            OverturnEmergency.class,
            AskRevocation.class,
            DecideRevocation.class,
            ProposeAsProject.class,
            RecallWish.class,
            RecordComparison.class,
            RecordInquiry.class,
            RecordNoPolicy.class,
            RectifyWish.class,
            RedispatchWish.class,
            RefuseWish.class,
            RenewFollowUpCode.class,
            ReopenWish.class,
            ReportNotEnough.class,
            ReportSolved.class,
            ResumeTransfer.class,
            ResubmitWish.class,
            ReturnWish.class,
            ReturnFromProject.class,
            RuleOutDuplicates.class,
            StartDelivery.class,
            ImportRequests.class,
            SubmitWish.class,
            TakeWish.class,
            TransferWish.class,
            TriageWish.class,
            UpholdEmergency.class,
            WaiveVerification.class,
            WithdrawWish.class,
            ListWishes.class,
            ListHeldMessages.class,
            ReadFeedback.class,
            ResendMessage.class,
            RecordFeedback.class,
            ReadTimeline.class,
            ReadWish.class,
            ReadWorklist.class,
            ReadFigures.class,
            ListFigureCases.class,
            ReadStepTimes.class,
            PutRulebookInForce.class,
            PutPolicyListInForce.class,
            PutCalendarInForce.class,
            WithdrawEdition.class,
            RecomputeDeadlines.class,
            ForeseeDeadlines.class,
            ListEditions.class,
            ReadEdition.class,
            TryRulebook.class,
            TryRulebookOnWishes.class,
            TryPolicyList.class,
            TryCalendar.class,
            RecordExtension.class,
            EndExtensionEarly.class,
            ReadExtension.class,
            ListExtensions.class,
            ReadFooting.class,
            ReadRulebook.class,
            VerifyJournal.class,
            ListTowns.class,
            ListVillages.class,
            ListReminders.class,
            ListReminderTexts.class,
            ReadCalendar.class,
            ReadPolicyList.class,
            OpenFundYear.class,
            ReceiveMoney.class,
            ReverseReceipt.class,
            AllocateMoney.class,
            TryAllocation.class,
            ReadAllocation.class,
            ListAllocations.class,
            ListApprovals.class,
            ReadApproval.class,
            ReadApprovalWorklist.class,
            ListInTransit.class,
            DisburseToVillage.class,
            GrantQuota.class,
            TakeBackFromVillage.class,
            ReturnSurplus.class,
            SettleFundYear.class,
            CommitMoney.class,
            IncreaseCommitment.class,
            ReleaseCommitment.class,
            OrderPayment.class,
            ConfirmPayment.class,
            FailPayment.class,
            ReverseConfirmation.class,
            RecoverPayment.class,
            WriteOffPayment.class,
            CarryOverCommitment.class,
            HandOverAgain.class,
            ListPayments.class,
            ReadCommitment.class,
            ListCommitments.class,
            KeepReserve.class,
            GiveUpReserve.class,
            JustifyShortfall.class,
            CloseFundYear.class,
            ReceiveDonation.class,
            ReceiveMoreOfDonation.class,
            ReverseDonationReceipt.class,
            SettleRestOfDonation.class,
            ReadDonation.class,
            ListDonations.class,
            ListObligations.class,
            ListLeftovers.class,
            ListFundYears.class,
            ReadFundYear.class,
            ReadBalances.class,
            ReadStatement.class,
            ExportLedger.class,
            ReadPaymentLedger.class,
            ExportPaymentLedger.class,
            ReadPaymentTrail.class,
            ImportStaff.class,
            RecordFirstLogin.class,
            RecordSubstitution.class,
            EndSubstitution.class,
            GrantEmergencyAuthority.class,
            WithdrawEmergencyAuthority.class,
            ReadStaff.class,
            ReadOffice.class,
            ListEmergencyAuthorities.class);

    private UseCases() {}

    /** The classes that are use cases, each once. */
    public static List<Class<?>> all() {
        return ALL;
    }
}
