package org.guanjia.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.AmendParticulars;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.EvidenceInput;
import org.guanjia.application.wish.ExplainDelay;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.OverturnEmergency;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.RecordFeedback;
import org.guanjia.application.wish.RecordInquiry;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.RectifyWish;
import org.guanjia.application.wish.RedispatchWish;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.ResubmitWish;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.VillageCode;

/** What is done with one wish, some minutes each. */
final class Deeds {

    private static final Optional<Instant> NOW = Optional.empty();
    private static final Duration A_WHILE = Duration.ofMinutes(6);

    private final Guanjia guanjia;
    private final StoryClock clock;
    private final String wish;

    Deeds(Guanjia guanjia, StoryClock clock, String wish) {
        this.guanjia = guanjia;
        this.clock = clock;
        this.wish = wish;
    }

    private Deeds next() {
        clock.pass(A_WHILE);
        return this;
    }

    private static EvidenceInput paper(String text) {
        return new EvidenceInput(Optional.empty(), Optional.of(text));
    }

    Deeds acknowledged(Official by) {
        guanjia.wishes().acknowledge(by.actor(), new AcknowledgeWish.Command(wish, NOW));
        return next();
    }

    Deeds explained(Official by, String step, String reason) {
        guanjia.wishes().explainDelay(by.actor(), new ExplainDelay.Command(wish, Optional.of(step), reason, NOW));
        return next();
    }

    Deeds redispatched(Official by, VillageCode village, String reason) {
        guanjia.wishes()
                .redispatch(
                        by.actor(), new RedispatchWish.Command(wish, village.text(), Optional.empty(), reason, NOW));
        return next();
    }

    Deeds nowReachedBy(Official by, PersonInput person) {
        guanjia.wishes().amendParticulars(by.actor(), new AmendParticulars.Command(wish, person, NOW));
        return next();
    }

    Deeds foundNoPolicy(Official by) {
        guanjia.examination().recordNoPolicy(by.actor(), new RecordNoPolicy.Command(wish, NOW));
        return next();
    }

    Deeds merged(Official by, String into, String reason) {
        guanjia.examination().merge(by.actor(), new MergeWish.Command(wish, into, reason, NOW));
        return next();
    }

    Deeds handedOver(Official by, String policy, String contact) {
        guanjia.examination().handOver(by.actor(), new HandOverWish.Command(wish, policy, contact, NOW));
        return next();
    }

    Deeds solved(Official by, String aid, String report) {
        guanjia.examination()
                .reportSolved(by.actor(), new ReportSolved.Command(wish, Optional.of(aid), Optional.of(report), NOW));
        return next();
    }

    Deeds triaged(Official by) {
        return triaged(by, Optional.empty());
    }

    Deeds triagedBecause(Official by, String justification) {
        return triaged(by, Optional.of(justification));
    }

    private Deeds triaged(Official by, Optional<String> justification) {
        guanjia.examination().triage(by.actor(), new TriageWish.Command(wish, "EXPRESS", justification, NOW));
        return next();
    }

    Deeds waived(Official by, String statement) {
        guanjia.examination().waiveVerification(by.actor(), new WaiveVerification.Command(wish, paper(statement), NOW));
        return next();
    }

    Deeds compared(Official by) {
        guanjia.examination().compareWithRecords(by.actor(), new CompareWithRecords.Command(wish));
        return next();
    }

    Deeds visited(Official by, String minutes) {
        guanjia.examination()
                .recordInquiry(
                        by.actor(),
                        new RecordInquiry.Command(wish, "VISIT", paper(minutes), true, Optional.empty(), NOW));
        return next();
    }

    Deeds approved(Official by, String amount) {
        return approved(by, amount, Optional.empty());
    }

    Deeds approvedBecause(Official by, String amount, String justification) {
        return approved(by, amount, Optional.of(justification));
    }

    private Deeds approved(Official by, String amount, Optional<String> justification) {
        guanjia.decisions()
                .approve(
                        by.actor(),
                        new ApproveWish.Command(wish, amount, justification, Optional.empty(), Optional.empty(), NOW));
        return next();
    }

    /** In the place of somebody who is absent. */
    Deeds approvedFor(Official absent, Official by, String amount) {
        guanjia.decisions()
                .approve(
                        by.actor(),
                        new ApproveWish.Command(
                                wish, amount, Optional.empty(), Optional.empty(), Optional.of(absent.subject()), NOW));
        return next();
    }

    Deeds returned(Official by, String reason) {
        guanjia.decisions()
                .giveBack(by.actor(), new ReturnWish.Command(wish, reason, Optional.empty(), Optional.empty(), NOW));
        return next();
    }

    Deeds amended(Official by, String amount) {
        guanjia.wishes().amend(by.actor(), new AmendWish.Command(wish, Optional.of(amount), Optional.empty(), NOW));
        return next();
    }

    Deeds resubmitted(Official by) {
        guanjia.decisions().resubmit(by.actor(), new ResubmitWish.Command(wish, NOW));
        return next();
    }

    Deeds decidedAsEmergency(Official by, String amount) {
        guanjia.decisions().decideEmergency(by.actor(), new DecideEmergency.Command(wish, amount, NOW));
        return next();
    }

    /** The decision does not stand, and the money is asked back. */
    Deeds overturned(Official by, String reason) {
        guanjia.decisions().overturnEmergency(by.actor(), new OverturnEmergency.Command(wish, true, reason, NOW));
        return next();
    }

    Deeds refused(Official by, String ground, String clause, String note) {
        guanjia.decisions().refuse(by.actor(), new RefuseWish.Command(wish, ground, clause, Optional.of(note), NOW));
        return next();
    }

    Deeds complained(Official by, String complaint) {
        guanjia.decisions().complain(by.actor(), new ComplainAboutRefusal.Command(wish, complaint, NOW));
        return next();
    }

    Deeds complaintRejected(Official by, String reason) {
        guanjia.decisions().decideComplaint(by.actor(), new DecideComplaint.Command(wish, false, reason, NOW));
        return next();
    }

    Deeds deliveryStarted(Official by) {
        guanjia.delivery().start(by.actor(), new StartDelivery.Command(wish, NOW));
        return next();
    }

    Deeds delivered(Official by, String help, String value, String evidence) {
        return delivered(by, help, value, evidence, false);
    }

    Deeds deliveredLast(Official by, String help, String value, String evidence) {
        return delivered(by, help, value, evidence, true);
    }

    /** A supporter gave all of it. */
    Deeds deliveredInKind(Official by, String help, String value, String evidence) {
        return delivered(by, help, value, evidence, true, true);
    }

    private Deeds delivered(Official by, String help, String value, String evidence, boolean last) {
        return delivered(by, help, value, evidence, last, false);
    }

    private Deeds delivered(Official by, String help, String value, String evidence, boolean last, boolean inKind) {
        guanjia.delivery()
                .deliver(
                        by.actor(),
                        new DeliverPart.Command(
                                wish,
                                help,
                                value,
                                List.of(paper(evidence)),
                                last,
                                Optional.of(inKind),
                                Optional.empty(),
                                NOW));
        return next();
    }

    Deeds evaluated(Official by, String grade, String comment) {
        guanjia.delivery().evaluate(by.actor(), new EvaluateWish.Command(wish, grade, Optional.of(comment), NOW));
        return next();
    }

    Deeds rectified(Official by, String note) {
        guanjia.delivery().rectify(by.actor(), new RectifyWish.Command(wish, note, NOW));
        return next();
    }

    Deeds withdrawn(Official by, String reason) {
        guanjia.delivery().withdraw(by.actor(), new WithdrawWish.Command(wish, reason, NOW));
        return next();
    }

    /** The resident is told by a call or a visit what a message could not tell. */
    Deeds toldInPerson(Official by, String way, String note) {
        guanjia.tick();
        for (ReadFeedback.Owed owed : guanjia.feedback().read(by.actor(), new ReadFeedback.Query(wish))) {
            owed.outgoing()
                    .filter(message -> message.dispatch().stage().needsPerson())
                    .map(OutgoingMessage::id)
                    .ifPresent(message -> guanjia.feedback()
                            .record(
                                    by.actor(),
                                    new RecordFeedback.Command(wish, message.text(), way, Optional.of(note), NOW)));
        }
        return next();
    }
}
