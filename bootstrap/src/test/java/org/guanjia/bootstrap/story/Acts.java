package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.CompareWithRecords;
import org.guanjia.application.wish.ComplainAboutRefusal;
import org.guanjia.application.wish.DecideComplaint;
import org.guanjia.application.wish.DecideEmergency;
import org.guanjia.application.wish.DeclareInterest;
import org.guanjia.application.wish.DeliverPart;
import org.guanjia.application.wish.EvaluateWish;
import org.guanjia.application.wish.ExplainDelay;
import org.guanjia.application.wish.HandBackFromDepartment;
import org.guanjia.application.wish.HandOverWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.RecordInquiry;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.RedispatchWish;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.ReportSolved;
import org.guanjia.application.wish.ResubmitWish;
import org.guanjia.application.wish.ReturnWish;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.StartDelivery;
import org.guanjia.application.wish.TransferWish;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.UpholdEmergency;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.WishDecisions;

/** What is done with one wish, act by act, a second each; every free text of it is a secret. */
final class Acts {

    private static final Optional<Instant> NOW = Optional.empty();

    private final Story story;
    private final Guanjia guanjia;
    private final StoryClock clock;
    private final Secrets secrets;
    private final String wish;

    Acts(Story story, String wish) {
        this.story = story;
        this.guanjia = story.guanjia();
        this.clock = story.clock();
        this.secrets = story.secrets();
        this.wish = wish;
    }

    private Optional<String> said(String text) {
        return Optional.of(secrets.say(text));
    }

    /** Before somebody grants it there is money for it. */
    private WishDecisions decisions() {
        story.purse().fillFor(story.state(wish).custody().village());
        return guanjia.decisions();
    }

    private Acts next() {
        clock.pass(Duration.ofSeconds(1));
        return this;
    }

    Acts acknowledged(Actor by) {
        guanjia.wishes().acknowledge(by, new AcknowledgeWish.Command(wish, NOW));
        return next();
    }

    /** It happened at that moment, and is entered now. */
    Acts acknowledgedAt(Actor by, String local) {
        guanjia.wishes().acknowledge(by, new AcknowledgeWish.Command(wish, Optional.of(StoryClock.at(local))));
        return next();
    }

    Acts explained(Actor by, String step, String reason) {
        guanjia.wishes().explainDelay(by, new ExplainDelay.Command(wish, Optional.of(step), secrets.say(reason), NOW));
        return next();
    }

    Acts redispatched(Actor by, String village, String office) {
        guanjia.wishes()
                .redispatch(
                        by, new RedispatchWish.Command(wish, village, Optional.of(office), secrets.say("转给对的科室"), NOW));
        return next();
    }

    Acts transferred(Actor by, String village, String reason) throws IOException {
        guanjia.wishes().transfer(by, new TransferWish.Command(wish, village, secrets.say(reason)));
        return next();
    }

    Acts foundNoPolicy(Actor by) {
        guanjia.examination().recordNoPolicy(by, new RecordNoPolicy.Command(wish, NOW));
        return next();
    }

    Acts ruledOutDuplicates(Actor by, String reason) {
        guanjia.examination().ruleOutDuplicates(by, new RuleOutDuplicates.Command(wish, secrets.say(reason), NOW));
        return next();
    }

    Acts merged(Actor by, String into, String reason) {
        guanjia.examination().merge(by, new MergeWish.Command(wish, into, secrets.say(reason), NOW));
        return next();
    }

    Acts handedOver(Actor by, String policy, String contact) {
        guanjia.examination().handOver(by, new HandOverWish.Command(wish, policy, contact, NOW));
        return next();
    }

    Acts handedBack(Actor by, String reason) {
        guanjia.examination()
                .handBackFromDepartment(by, new HandBackFromDepartment.Command(wish, secrets.say(reason), NOW));
        return next();
    }

    Acts solved(Actor by, String aid, String report) {
        guanjia.examination().reportSolved(by, new ReportSolved.Command(wish, Optional.of(aid), said(report), NOW));
        return next();
    }

    Acts triaged(Actor by) {
        guanjia.examination().triage(by, new TriageWish.Command(wish, "EXPRESS", Optional.empty(), NOW));
        return next();
    }

    Acts triagedBecause(Actor by, String justification) {
        guanjia.examination().triage(by, new TriageWish.Command(wish, "EXPRESS", said(justification), NOW));
        return next();
    }

    Acts waived(Actor by, String statement) {
        guanjia.examination().waiveVerification(by, new WaiveVerification.Command(wish, secrets.paper(statement), NOW));
        return next();
    }

    Acts compared(Actor by) {
        guanjia.examination().compareWithRecords(by, new CompareWithRecords.Command(wish));
        return next();
    }

    Acts visited(Actor by, String minutes) {
        guanjia.examination()
                .recordInquiry(
                        by,
                        new RecordInquiry.Command(wish, "VISIT", secrets.paper(minutes), true, Optional.empty(), NOW));
        return next();
    }

    Acts approved(Actor by, String amount) {
        decisions()
                .approve(
                        by,
                        new ApproveWish.Command(
                                wish, amount, Optional.empty(), Optional.empty(), Optional.empty(), NOW));
        return next();
    }

    Acts approvedBecause(Actor by, String amount, String justification) {
        decisions()
                .approve(
                        by,
                        new ApproveWish.Command(
                                wish, amount, said(justification), Optional.empty(), Optional.empty(), NOW));
        return next();
    }

    /** By somebody who serves in several offices and says which of them consents. */
    Acts approvedAs(String office, Actor by, String amount, String justification) {
        decisions()
                .approve(
                        by,
                        new ApproveWish.Command(
                                wish, amount, said(justification), Optional.of(office), Optional.empty(), NOW));
        return next();
    }

    /** In the place of somebody who is absent. */
    Acts approvedFor(String absent, Actor by, String amount) {
        decisions()
                .approve(
                        by,
                        new ApproveWish.Command(
                                wish, amount, Optional.empty(), Optional.empty(), Optional.of(absent), NOW));
        return next();
    }

    Acts interestDeclared(Actor by) {
        guanjia.wishes().declareInterest(by, new DeclareInterest.Command(wish, NOW));
        return next();
    }

    Acts returned(Actor by, String reason) {
        guanjia.decisions()
                .giveBack(
                        by, new ReturnWish.Command(wish, secrets.say(reason), Optional.empty(), Optional.empty(), NOW));
        return next();
    }

    Acts resubmitted(Actor by) {
        guanjia.decisions().resubmit(by, new ResubmitWish.Command(wish, NOW));
        return next();
    }

    Acts decidedAsEmergency(Actor by, String amount) {
        decisions().decideEmergency(by, new DecideEmergency.Command(wish, amount, NOW));
        return next();
    }

    /** It was decided at that moment, and is entered now. */
    Acts decidedAsEmergencyAt(Actor by, String amount, String local) {
        decisions().decideEmergency(by, new DecideEmergency.Command(wish, amount, Optional.of(StoryClock.at(local))));
        return next();
    }

    Acts emergencyUpheld(Actor by) {
        guanjia.decisions().upholdEmergency(by, new UpholdEmergency.Command(wish, NOW));
        return next();
    }

    Acts refused(Actor by, String ground, String clause, String note) {
        guanjia.decisions().refuse(by, new RefuseWish.Command(wish, ground, clause, said(note), NOW));
        return next();
    }

    Acts complained(Actor by, String complaint) {
        guanjia.decisions().complain(by, new ComplainAboutRefusal.Command(wish, secrets.say(complaint), NOW));
        return next();
    }

    Acts complaintUpheld(Actor by, String reason) {
        guanjia.decisions().decideComplaint(by, new DecideComplaint.Command(wish, true, secrets.say(reason), NOW));
        return next();
    }

    Acts deliveryStarted(Actor by) {
        guanjia.delivery().start(by, new StartDelivery.Command(wish, NOW));
        return next();
    }

    Acts delivered(Actor by, String value, String receipt) {
        return delivered(by, value, receipt, false);
    }

    Acts deliveredLast(Actor by, String value, String receipt) {
        return delivered(by, value, receipt, true);
    }

    /** A supporter gave it. */
    Acts deliveredInKind(Actor by, String value, String receipt) {
        return delivered(by, value, receipt, false, Optional.of(true), Optional.empty());
    }

    /** Bought from somebody who is paid. */
    Acts boughtFrom(String supplier, Actor by, String value, String receipt) {
        return delivered(by, value, receipt, false, Optional.empty(), Optional.of(supplier));
    }

    private Acts delivered(Actor by, String value, String receipt, boolean last) {
        return delivered(by, value, receipt, last, Optional.empty(), Optional.empty());
    }

    private Acts delivered(
            Actor by, String value, String receipt, boolean last, Optional<Boolean> inKind, Optional<String> supplier) {
        guanjia.delivery()
                .deliver(
                        by,
                        new DeliverPart.Command(
                                wish, "money", value, List.of(secrets.paper(receipt)), last, inKind, supplier, NOW));
        return next();
    }

    Acts evaluated(Actor by, String grade, String comment) {
        guanjia.delivery().evaluate(by, new EvaluateWish.Command(wish, grade, said(comment), NOW));
        return next();
    }
}
