package org.guanjia.bootstrap.access;

import static org.guanjia.bootstrap.access.Paperwork.PAPER;
import static org.guanjia.bootstrap.access.Paperwork.SOMEBODY;
import static org.guanjia.bootstrap.access.Paperwork.WORDS;
import static org.guanjia.bootstrap.access.Paperwork.stale;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.guanjia.application.wish.query.WishCriteria;

/** A sample of every use case about wishes. */
final class WishSamples {

    private static final int LIMIT = 200;

    private WishSamples() {}

    static void addTo(Samples samples) {
        addIntake(samples);
        addExamination(samples);
        addDecisions(samples);
        addDelivery(samples);
        addPersonsAndFiles(samples);
        addReading(samples);
    }

    private static void addIntake(Samples samples) {
        samples.add(
                SubmitWish.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(Paperwork.request(thing.id(), World.HOTLINE, "no-such-field", Optional.empty()))));
        samples.add(
                ImportRequests.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ImportRequests.Command(List.of(), Optional.empty(), true))));
        samples.add(
                AcknowledgeWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new AcknowledgeWish.Command(thing.id(), Optional.empty()))));
        samples.add(
                AmendParticulars.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new AmendParticulars.Command(thing.id(), SOMEBODY, Optional.empty()))));
        samples.add(
                AmendWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new AmendWish.Command(
                                thing.id(), Optional.of("900.00"), Optional.empty(), Optional.empty()))));
        samples.add(
                AssignWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new AssignWish.Command(thing.id(), "u-201", Optional.empty()))));
        samples.add(
                DeclareInterest.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new DeclareInterest.Command(thing.id(), Optional.empty()))));
        samples.add(
                RenewFollowUpCode.class,
                (use, actor, thing) -> use.handle(actor, stale(new RenewFollowUpCode.Command(thing.id()))));
        samples.add(
                ExplainDelay.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new ExplainDelay.Command(thing.id(), Optional.empty(), WORDS, Optional.empty()))));
        samples.add(
                HandBackWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new HandBackWish.Command(thing.id(), Optional.empty()))));
        samples.add(
                MergeWish.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new MergeWish.Command(thing.id(), thing.id(), WORDS, Optional.empty()))));
        samples.add(
                RedispatchWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RedispatchWish.Command(
                                thing.id(), World.SIBLING.text(), Optional.empty(), WORDS, Optional.empty()))));
        samples.add(
                ResumeTransfer.class,
                (use, actor, thing) -> use.handle(actor, stale(new ResumeTransfer.Command(thing.id()))));
        samples.add(
                RuleOutDuplicates.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RuleOutDuplicates.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                TakeWish.class,
                (use, actor, thing) -> use.handle(actor, stale(new TakeWish.Command(thing.id(), Optional.empty()))));
        samples.add(
                TransferWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new TransferWish.Command(thing.id(), World.ELSEWHERE.text(), WORDS))));
        samples.add(
                WithdrawWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new WithdrawWish.Command(thing.id(), WORDS, Optional.empty()))));
    }

    private static void addExamination(Samples samples) {
        samples.add(
                AcceptSelfDeclaration.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new AcceptSelfDeclaration.Command(thing.id(), WORDS, PAPER, PAPER, Optional.empty()))));
        samples.add(
                CompareWithRecords.class,
                (use, actor, thing) -> use.handle(actor, stale(new CompareWithRecords.Command(thing.id()))));
        samples.add(
                HandBackFromDepartment.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new HandBackFromDepartment.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                HandOverWish.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new HandOverWish.Command(thing.id(), "minimum-living", "窗口", Optional.empty()))));
        samples.add(
                RecallWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RecallWish.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                RecordComparison.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RecordComparison.Command(
                                thing.id(), "CONFIRMED", "civil-affairs", Optional.empty(), Optional.empty()))));
        samples.add(
                RecordInquiry.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RecordInquiry.Command(
                                thing.id(), "VISIT", PAPER, true, Optional.empty(), Optional.empty()))));
        samples.add(
                RecordNoPolicy.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RecordNoPolicy.Command(thing.id(), Optional.empty()))));
        samples.add(
                ReportNotEnough.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReportNotEnough.Command(thing.id(), Optional.empty(), WORDS, Optional.empty()))));
        samples.add(
                ReportSolved.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReportSolved.Command(
                                thing.id(), Optional.empty(), Optional.empty(), Optional.empty()))));
        samples.add(
                TriageWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new TriageWish.Command(thing.id(), "EXPRESS", Optional.empty(), Optional.empty()))));
        samples.add(
                WaiveVerification.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new WaiveVerification.Command(thing.id(), PAPER, Optional.empty()))));
    }

    private static void addDecisions(Samples samples) {
        samples.add(
                ApproveWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ApproveWish.Command(
                                thing.id(),
                                "800.00",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
        samples.add(
                ReturnWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new ReturnWish.Command(
                                thing.id(), WORDS, Optional.empty(), Optional.empty(), Optional.empty()))));
        samples.add(
                ResubmitWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ResubmitWish.Command(thing.id(), Optional.empty()))));
        samples.add(
                ComplainAboutRefusal.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new ComplainAboutRefusal.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                DecideComplaint.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new DecideComplaint.Command(thing.id(), true, WORDS, Optional.empty()))));
        samples.add(
                DecideEmergency.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new DecideEmergency.Command(thing.id(), "800.00", Optional.empty()))));
        samples.add(
                OverturnEmergency.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new OverturnEmergency.Command(thing.id(), true, WORDS, Optional.empty()))));
        samples.add(
                AskRevocation.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new AskRevocation.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                DecideRevocation.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new DecideRevocation.Command(
                                thing.id(), true, WORDS, Optional.empty(), Optional.empty(), Optional.empty()))));
        samples.add(
                RefuseWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RefuseWish.Command(
                                thing.id(), "need-met-already", "000 §5", Optional.empty(), Optional.empty()))));
        samples.add(
                UpholdEmergency.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new UpholdEmergency.Command(thing.id(), Optional.empty()))));
    }

    private static void addDelivery(Samples samples) {
        samples.add(
                CloseUnevaluated.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new CloseUnevaluated.Command(thing.id(), Optional.empty()))));
        samples.add(
                DeliverPart.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new DeliverPart.Command(
                                thing.id(),
                                "care",
                                "0.00",
                                List.of(PAPER),
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
        samples.add(
                DiscontinueWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new DiscontinueWish.Command(thing.id(), "MOVED", Optional.empty(), Optional.empty()))));
        samples.add(
                EvaluateWish.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new EvaluateWish.Command(thing.id(), "SATISFIED", Optional.empty(), Optional.empty()))));
        samples.add(
                ProposeAsProject.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ProposeAsProject.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                RectifyWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new RectifyWish.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                ReopenWish.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ReopenWish.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                ReturnFromProject.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ReturnFromProject.Command(thing.id(), WORDS, Optional.empty()))));
        samples.add(
                StartDelivery.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new StartDelivery.Command(thing.id(), Optional.empty()))));
    }

    private static void addPersonsAndFiles(Samples samples) {
        samples.add(
                AttachEvidence.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new AttachEvidence.Command(
                                thing.id(), Optional.of(WORDS), InputStream.nullInputStream()))));
        samples.add(ReadEvidence.class, (use, actor, thing) -> {
            ReadEvidence.Answer answer = use.handle(actor, new ReadEvidence.Query(thing.id()));
            answer.content().close();
            return answer;
        });
        samples.add(
                DisclosePerson.class,
                (use, actor, thing) -> use.handle(
                        actor, stale(new DisclosePerson.Command(thing.id(), Set.of("PHONE"), "VERIFICATION", "电话核实"))));
        samples.add(
                ErasePerson.class,
                (use, actor, thing) -> use.handle(actor, stale(new ErasePerson.Command(thing.id()))));
        samples.add(
                ResendMessage.class,
                (use, actor, thing) ->
                        use.handle(actor, stale(new ResendMessage.Command(thing.id(), messageOf(thing)))));
        samples.add(
                RecordFeedback.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        stale(new RecordFeedback.Command(
                                thing.id(), messageOf(thing), "CALL", Optional.empty(), Optional.empty()))));
        samples.add(ReadFeedback.class, (use, actor, thing) -> use.handle(actor, new ReadFeedback.Query(thing.id())));
        samples.add(
                ListHeldMessages.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ListHeldMessages.Query(
                                Optional.empty(), Optional.of(thing.id()), Optional.empty(), LIMIT)));
        samples.add(
                ListReminders.class,
                (use, actor, thing) -> use.handle(actor, new ListReminders.Query(Optional.empty(), LIMIT)));
        samples.add(
                ListReminderTexts.class, (use, actor, thing) -> use.handle(actor, new ListReminderTexts.Query(LIMIT)));
        samples.add(
                ListDisclosures.class, (use, actor, thing) -> use.handle(actor, new ListDisclosures.Query(thing.id())));
        samples.add(ReadPerson.class, (use, actor, thing) -> use.handle(actor, new ReadPerson.Query(thing.id())));
    }

    private static void addReading(Samples samples) {
        samples.add(ReadWish.class, (use, actor, thing) -> use.handle(actor, new ReadWish.Query(thing.id())));
        samples.add(ListApprovals.class, (use, actor, thing) -> use.handle(actor, new ListApprovals.Query(thing.id())));
        samples.add(ReadApproval.class, (use, actor, thing) -> use.handle(actor, new ReadApproval.Query(thing.id())));
        samples.add(
                ReadApprovalWorklist.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ReadApprovalWorklist.Query(
                                "MINE", Optional.empty(), Optional.empty(), Optional.empty(), LIMIT)));
        samples.add(ReadTimeline.class, (use, actor, thing) -> use.handle(actor, new ReadTimeline.Query(thing.id())));
        samples.add(
                ListWishes.class,
                (use, actor, thing) ->
                        use.handle(actor, new ListWishes.Query(inVillage(thing), Optional.empty(), LIMIT)));
        samples.add(
                ReadWorklist.class,
                (use, actor, thing) ->
                        use.handle(actor, new ReadWorklist.Query(inVillage(thing), Optional.empty(), LIMIT)));
    }

    /** One that no wish has. */
    private static String messageOf(Thing wish) {
        return wish.id().substring(0, wish.id().indexOf('-')) + "-01K7ZZZZZZ0000000000000009";
    }

    private static WishCriteria inVillage(Thing village) {
        return WishCriteria.at(Optional.empty(), Optional.of(village.id()));
    }
}
