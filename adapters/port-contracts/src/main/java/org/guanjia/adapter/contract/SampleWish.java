package org.guanjia.adapter.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Annals;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.Custody;
import org.guanjia.domain.wish.DepartmentContact;
import org.guanjia.domain.wish.Examination;
import org.guanjia.domain.wish.Grant;
import org.guanjia.domain.wish.HandOver;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Origin;
import org.guanjia.domain.wish.Part;
import org.guanjia.domain.wish.StepClock;
import org.guanjia.domain.wish.Verification;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Term;

/** A wish as a test wants it; what the test does not say is as with any other. Each has a new identity. */
final class SampleWish {

    static final Code MEDICAL = new Code("medical");
    static final CalendarId CALENDAR = new CalendarId("prc-2024");

    private final WishId id;
    private final VillageCode village;
    private WishStage stage = WishStage.RECEIVED;
    private WishKind kind = WishKind.URGENT_PERSONAL;
    private Optional<HandlingMode> mode = Optional.empty();
    private Code field = MEDICAL;
    private Code channel = new Code("grid-workers");
    private Optional<StaffSubject> handler = Optional.empty();
    private PersonId person;
    private Instant submittedAt = Fixtures.MORNING;
    private Deadline whole = deadline(CALENDAR, Optional.of(Fixtures.NOON));
    private List<StepClock> steps = List.of();
    private Optional<HandOver> handOver = Optional.empty();
    private List<Part> parts = List.of();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<WishId> continuedAs = Optional.empty();

    private SampleWish(VillageCode village) {
        this.id = new WishId(village.town(), Fixtures.newUlid());
        this.village = village;
        this.person = new PersonId(village.town(), Fixtures.newUlid());
    }

    static SampleWish of(VillageCode village) {
        return new SampleWish(village);
    }

    SampleWish at(WishStage newStage) {
        stage = newStage;
        return this;
    }

    SampleWish of(WishKind newKind) {
        kind = newKind;
        return this;
    }

    SampleWish in(Code newField) {
        field = newField;
        return this;
    }

    SampleWish through(Code newChannel) {
        channel = newChannel;
        return this;
    }

    SampleWish handled(HandlingMode newMode) {
        mode = Optional.of(newMode);
        return this;
    }

    SampleWish by(PersonId newPerson) {
        person = newPerson;
        return this;
    }

    SampleWish handledBy(String subject) {
        handler = Optional.of(new StaffSubject(subject));
        return this;
    }

    /** A department has it. */
    SampleWish with(String department) {
        handOver = Optional.of(new HandOver(
                new PolicyReference(new PolicyListId("2020"), new PolicyId("minimum-living")),
                new DepartmentContact(new Code(department), "0769-22180001"),
                submittedAt));
        return at(WishStage.WITH_DEPARTMENT);
    }

    SampleWish submitted(Instant newSubmittedAt) {
        submittedAt = newSubmittedAt;
        return this;
    }

    SampleWish due(Instant due) {
        whole = deadline(whole.calendar(), Optional.of(due));
        return this;
    }

    SampleWish awaitingCalendar() {
        whole = deadline(whole.calendar(), Optional.empty());
        return this;
    }

    SampleWish finished() {
        whole = whole.done(Fixtures.MORNING);
        return this;
    }

    SampleWish computedWith(CalendarId calendar) {
        whole = deadline(calendar, whole.due());
        return this;
    }

    SampleWish owing(WishStep step, CalendarId calendar, Optional<Instant> due) {
        steps = List.of(new StepClock(step, deadline(calendar, due)));
        return this;
    }

    SampleWish aided() {
        parts = List.of(new Part(new Code("care"), Money.ZERO, false, List.of(), Fixtures.MORNING));
        return this;
    }

    SampleWish ended(Instant at) {
        endedAt = Optional.of(at);
        return this;
    }

    SampleWish goingOnAs(WishId other) {
        continuedAs = Optional.of(other);
        return this;
    }

    WishId id() {
        return id;
    }

    private static Deadline deadline(CalendarId calendar, Optional<Instant> due) {
        return new Deadline(Fixtures.MORNING, Term.parse("5 working-days"), List.of(), calendar, due, Optional.empty());
    }

    /** Its birth at version 1, as it is. */
    Outcome<Wish, WishEvent> born() {
        return Fixtures.born(id, state());
    }

    /** Its birth with every part that a wish can have, in its own village and under its own number. */
    Outcome<Wish, WishEvent> full() {
        Office committee = Office.villageCommittee(village);
        Custody custody = new Custody(village, committee, Optional.of(new StaffSubject("文员-𠮷")));
        return Fixtures.born(id, SampleWishEvents.fullState(newNumber(), custody));
    }

    private CaseNumber newNumber() {
        return new CaseNumber(CaseKind.WISH, id.town(), 2026, Fixtures.newSerial());
    }

    private WishState state() {
        return new WishState(
                stage,
                new Origin(
                        newNumber(),
                        new RulebookId("2022"),
                        Optional.empty(),
                        submittedAt,
                        submittedAt,
                        channel,
                        Optional.empty(),
                        "clerk-1",
                        Capacity.STAFF,
                        false,
                        false,
                        Optional.empty()),
                new Need(
                        kind,
                        person,
                        new TreeSet<>(),
                        new Code("illness"),
                        field,
                        new TreeSet<>(Set.of(new Code("money"))),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                new Custody(village, Office.villageCommittee(village), handler),
                new Clocks(whole, steps),
                new Examination(
                        List.of(),
                        true,
                        Optional.empty(),
                        handOver,
                        mode,
                        new Verification(Optional.empty(), List.of(), Optional.empty())),
                new Grant(false, List.of(), Optional.empty(), Optional.empty()),
                parts,
                new Aftermath(endedAt, Optional.empty(), continuedAs, List.of(), Optional.empty(), false, 0),
                new Annals(new TreeSet<>(), List.of(), List.of(), List.of(), 1, submittedAt));
    }
}
