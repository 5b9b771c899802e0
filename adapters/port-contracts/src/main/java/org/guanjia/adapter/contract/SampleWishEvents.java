package org.guanjia.adapter.contract;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Amendment;
import org.guanjia.domain.wish.Annals;
import org.guanjia.domain.wish.BroughtAlong;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.Comparison;
import org.guanjia.domain.wish.Complaint;
import org.guanjia.domain.wish.Custody;
import org.guanjia.domain.wish.Delay;
import org.guanjia.domain.wish.DeliveryEvent;
import org.guanjia.domain.wish.DepartmentContact;
import org.guanjia.domain.wish.Departure;
import org.guanjia.domain.wish.Emergency;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.Evaluation;
import org.guanjia.domain.wish.Evidence;
import org.guanjia.domain.wish.Examination;
import org.guanjia.domain.wish.ExaminationEvent;
import org.guanjia.domain.wish.Grant;
import org.guanjia.domain.wish.GrantEvent;
import org.guanjia.domain.wish.Granted;
import org.guanjia.domain.wish.HandOver;
import org.guanjia.domain.wish.Inquiry;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.Part;
import org.guanjia.domain.wish.PolicyCheck;
import org.guanjia.domain.wish.Proof;
import org.guanjia.domain.wish.RefusalGround;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.Verification;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishRoute;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Term;
import org.guanjia.domain.worktime.TimeAway;

/**
 * One of every kind of event in the life of a wish, and a wish of which every part is there: what a store must be able to
 * keep. They are always the same, so that a store can hold on to how it writes them.
 */
public final class SampleWishEvents {

    static final TownCode GUANCHENG = new TownCode("441900006");
    private static final VillageCode VILLAGE = new VillageCode("441900006201");
    private static final Instant AT = Instant.parse("2024-03-04T01:00:00.123456Z");
    private static final Ulid ULID = new Ulid("01HR3E9V00ABCDEFGHJKMNPQRS");
    private static final PersonalTextId TEXT = new PersonalTextId(GUANCHENG, ULID);
    private static final WishId OTHER = new WishId(new TownCode("441900009"), ULID);
    private static final Optional<PersonalTextId> NOTE = Optional.of(TEXT);
    private static final Money AMOUNT = Money.parseYuan("800.50");
    private static final Evidence PHOTO = new Evidence.Attached(new AttachmentId(GUANCHENG, ULID));
    private static final Evidence PAPER = new Evidence.OnPaper(TEXT);
    private static final Deadline RECEIPT = deadline("24 hours", Optional.of(AT.plus(1, ChronoUnit.DAYS)));
    private static final Deadline WHOLE = new Deadline(
            AT,
            Term.parse("5 working-days"),
            List.of(new TimeAway(AT.plusSeconds(3600), AT.plusSeconds(7200))),
            new CalendarId("prc-2024"),
            Optional.of(AT.plus(8, ChronoUnit.DAYS)),
            Optional.empty());
    private static final Deadline AWAITING = deadline("15 working-days", Optional.empty());
    private static final Deadline FIXED = deadline("2026-01-31", Optional.of(AT.plus(9, ChronoUnit.DAYS)));
    private static final Clocks CLOCKS = new Clocks(
            WHOLE,
            List.of(new StepClock(WishStep.RECEIPT, RECEIPT.done(AT)), new StepClock(WishStep.DECISION, AWAITING)));
    private static final Deadline.Change MOVED = new Deadline.Change(AWAITING, WHOLE);
    private static final ApprovalId APPROVAL = new ApprovalId(GUANCHENG, ULID);
    private static final BroughtAlong BROUGHT =
            new BroughtAlong(new TreeSet<>(Set.of("文员-𠮷")), List.of(new AttachmentId(GUANCHENG, ULID)), 1);
    private static final Departure DEPARTURE = new Departure("H-01.other-mode", TEXT, AT);
    private static final Comparison COMPARISON =
            new Comparison(Comparison.Answer.UNAVAILABLE, new Code("civil-affairs"), Optional.of(new Code("offline")));
    private static final Inquiry INQUIRY = new Inquiry(VerificationMeans.VISIT, PAPER, true);
    private static final Emergency EMERGENCY = new Emergency(APPROVAL, AMOUNT, "文员-𠮷", AT, Emergency.Outcome.OPEN);
    private static final Granted GRANTED = new Granted(APPROVAL, WishRoute.EXCEPTIONAL, AMOUNT, AT);
    private static final Part PART = new Part(new Code("money"), AMOUNT, true, List.of(PHOTO, PAPER), AT);
    private static final Evaluation EVALUATION = new Evaluation(Grade.DISSATISFIED, NOTE, true, true);
    private static final RefusalGround GROUND = new RefusalGround(new Code("not-in-hardship"), "东民规〔2022〕2号“三（一）”");
    private static final HandOver HAND_OVER = new HandOver(
            new PolicyReference(new PolicyListId("2020"), new PolicyId("minimum-living")),
            new DepartmentContact(new Code("housing"), "莞城街道公共服务办，0769-22180001"),
            AT);
    private static final CaseNumber NUMBER = new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, 1);
    private static final Need NEED = new Need(
            WishKind.URGENT_PERSONAL,
            new PersonId(GUANCHENG, ULID),
            new TreeSet<>(Set.of(new Code("minimum-living"), new Code("disabled"))),
            new Code("illness"),
            new Code("medical"),
            new TreeSet<>(Set.of(new Code("money"), new Code("goods"))),
            Optional.of(AMOUNT),
            true,
            NOTE);
    private static final Custody CUSTODY = new Custody(
            VILLAGE, Office.department(GUANCHENG, new Code("housing")), Optional.of(new StaffSubject("文员-𠮷")));

    private SampleWishEvents() {}

    private static Origin origin(CaseNumber number) {
        return new Origin(
                number,
                new RulebookId("2022"),
                Optional.of(new ExtensionId(new TownCode("441900000"), ULID)),
                AT.minusSeconds(60),
                AT,
                new Code("12345"),
                Optional.of("粤-12345-000001"),
                "文员-𠮷",
                Capacity.CHANNEL,
                false,
                true,
                Optional.of(OTHER));
    }

    private static Deadline deadline(String term, Optional<Instant> due) {
        return new Deadline(AT, Term.parse(term), List.of(), new CalendarId("prc-2024"), due, Optional.empty());
    }

    /** One of every kind there is, beginning with the birth. */
    public static List<WishEvent> all() {
        return all(NUMBER);
    }

    /** The same of a wish of 莞城 with that number. */
    static List<WishEvent> all(CaseNumber number) {
        return Stream.of(intake(number), examination(), grant(), delivery(), ending())
                .flatMap(List::stream)
                .toList();
    }

    /** The same as a life. */
    public static List<WishEvent> life() {
        return life(NUMBER);
    }

    /** The same as a life: what a department has to have before it can leave it is handed over to it each time. */
    public static List<WishEvent> life(CaseNumber number) {
        return all(number).stream()
                .flatMap(event -> leavesADepartment(event)
                        ? Stream.of(new ExaminationEvent.HandedOver(HAND_OVER, AWAITING, AT), event)
                        : Stream.of(event))
                .toList();
    }

    private static boolean leavesADepartment(WishEvent event) {
        return event instanceof EndingEvent.SolvedByPolicy
                || event instanceof EndingEvent.Withdrawn
                || event instanceof EndingEvent.Discontinued;
    }

    private static List<WishEvent> intake(CaseNumber number) {
        return List.of(
                new IntakeEvent.Submitted(origin(number), NEED, CUSTODY, List.of(OTHER), RECEIPT, WHOLE, BROUGHT, AT),
                new IntakeEvent.Acknowledged(AT),
                new IntakeEvent.Redispatched(
                        new Custody(VILLAGE, Office.villageCommittee(VILLAGE), Optional.empty()),
                        Optional.of(AWAITING),
                        TEXT,
                        AT),
                new IntakeEvent.Assigned(Optional.of(new StaffSubject("文员-𠮷")), AT),
                new IntakeEvent.Amended(
                        new Amendment(Optional.of(AMOUNT), NOTE, true),
                        Optional.of(WHOLE),
                        WishStage.TRIAGED,
                        Optional.of(AWAITING),
                        AT),
                new IntakeEvent.Attached(new AttachmentId(GUANCHENG, ULID), NOTE, AT),
                new IntakeEvent.InterestDeclared("文员-𠮷", Optional.of(FIXED), AT),
                new IntakeEvent.FollowUpCodeRenewed(AT),
                new IntakeEvent.DelayExplained(Optional.of(WishStep.RECEIPT), TEXT, AT),
                new IntakeEvent.DeadlinesRecomputed(CLOCKS, CLOCKS, AT));
    }

    private static List<WishEvent> examination() {
        return List.of(
                new ExaminationEvent.DuplicatesRuledOut(TEXT, AT),
                new ExaminationEvent.NoPolicyFound(new PolicyListId("2020"), AT),
                new ExaminationEvent.HandedOver(HAND_OVER, AWAITING, AT),
                new ExaminationEvent.CameBack(
                        ExaminationEvent.WayBack.NOT_ENOUGH, Optional.of(AMOUNT), TEXT, MOVED, AT),
                new ExaminationEvent.Triaged(HandlingMode.EXPRESS, Optional.of(DEPARTURE), AT),
                new ExaminationEvent.Compared(COMPARISON, AT),
                new ExaminationEvent.Inquired(INQUIRY, Optional.of(DEPARTURE), AT),
                new ExaminationEvent.Verified(new Proof.SelfDeclared(TEXT, PHOTO, PAPER), Optional.of(FIXED), AT));
    }

    private static List<WishEvent> grant() {
        return List.of(
                new GrantEvent.Consented(APPROVAL, AMOUNT, FIXED, AT),
                new GrantEvent.Approved(GRANTED, AT),
                new GrantEvent.Returned(APPROVAL, TEXT, AT),
                new GrantEvent.Resubmitted(FIXED, AT),
                new GrantEvent.EmergencyDecided(EMERGENCY, FIXED, AT),
                new GrantEvent.EmergencyUpheld(AT),
                new GrantEvent.EmergencyNotUpheld(Emergency.Outcome.WRITE_OFF, TEXT, AT),
                new GrantEvent.Refused(APPROVAL, GROUND, NOTE, AT),
                new GrantEvent.RevocationAsked(APPROVAL, APPROVAL, AT),
                new GrantEvent.RevocationConsented(APPROVAL, APPROVAL, AT),
                new GrantEvent.RevocationRefused(APPROVAL, APPROVAL, AT),
                new GrantEvent.Revoked(APPROVAL, APPROVAL, AT));
    }

    private static List<WishEvent> delivery() {
        return List.of(
                new DeliveryEvent.DeliveryStarted(AT),
                new DeliveryEvent.PartDelivered(PART, Optional.of(FIXED), AT),
                new DeliveryEvent.Evaluated(EVALUATION, AT),
                new DeliveryEvent.ClosedUnevaluated(AT),
                new DeliveryEvent.Rectified(TEXT, AT),
                new DeliveryEvent.Reopened(TEXT, WHOLE, AT));
    }

    private static List<WishEvent> ending() {
        return List.of(
                new EndingEvent.SolvedByPolicy(Optional.of(AMOUNT), NOTE, MOVED, AT),
                new EndingEvent.Withdrawn(TEXT, Optional.of(MOVED), AT),
                new EndingEvent.Merged(OTHER, TEXT, AT),
                new EndingEvent.Discontinued(EndingEvent.Discontinued.Cause.UNREACHABLE, NOTE, Optional.of(MOVED), AT),
                new EndingEvent.Transferred(new VillageCode("441900009201"), OTHER, TEXT, AT),
                new EndingEvent.Converted(TEXT, AT),
                new EndingEvent.ReturnedFromProject(TEXT, WHOLE, AT),
                new EndingEvent.Complained(TEXT, AT),
                new EndingEvent.ComplaintDecided(Optional.of(WHOLE), TEXT, AT));
    }

    /** A state of which every part is there, as no wish has them at once. */
    public static WishState fullState() {
        return fullState(NUMBER, CUSTODY);
    }

    /** The same of a wish with that number that those have in hand. */
    static WishState fullState(CaseNumber number, Custody custody) {
        return new WishState(
                WishStage.WITH_DEPARTMENT,
                origin(number),
                NEED,
                custody,
                CLOCKS,
                new Examination(
                        List.of(OTHER),
                        true,
                        Optional.of(
                                new PolicyCheck(new PolicyListId("2020"), Optional.of(new PolicyId("minimum-living")))),
                        Optional.of(HAND_OVER),
                        Optional.of(HandlingMode.DIRECT),
                        new Verification(
                                Optional.of(COMPARISON),
                                List.of(INQUIRY),
                                Optional.of(new Proof.ByInquiry(VerificationMeans.VISIT)))),
                new Grant(true, List.of(GRANTED), Optional.of(EMERGENCY), Optional.of(APPROVAL)),
                List.of(PART),
                new Aftermath(
                        Optional.of(AT),
                        Optional.of(GROUND),
                        Optional.of(OTHER),
                        List.of(new Complaint(TEXT, AT, Optional.of(false)), new Complaint(TEXT, AT, Optional.empty())),
                        Optional.of(EVALUATION),
                        true,
                        1),
                new Annals(
                        new TreeSet<>(Set.of("文员-𠮷")),
                        List.of(DEPARTURE),
                        List.of(new Delay(Optional.of(WishStep.RECEIPT), TEXT, AT)),
                        List.of(new AttachmentId(GUANCHENG, ULID)),
                        2,
                        AT));
    }
}
