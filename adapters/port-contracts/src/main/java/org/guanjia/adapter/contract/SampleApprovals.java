package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.Conditions;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.Matter;
import org.guanjia.domain.approval.Parties;
import org.guanjia.domain.approval.Proposal;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.approval.Superiors;
import org.guanjia.domain.approval.Venue;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.ApprovalRoute;
import org.guanjia.domain.rulebook.ApprovalRoute.Quorum;
import org.guanjia.domain.rulebook.ApprovalRoute.Step;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;

/** Approvals of one town under the rulebook of 2022, where its routes bind in principle. */
public final class SampleApprovals {

    /** A working day without holidays near. */
    public static final Instant MONDAY = Instant.parse("2024-03-04T01:00:00.123456Z");

    static final String RESIDENT = "resident-1";
    static final SealReference SEAL = new SealReference("seal-9");
    static final String CLERK = "clerk-1";
    static final String COUSIN = "cousin-1";
    static final Superiors SUPERIORS = new Superiors(DONGGUAN, office -> false);
    static final WorkCalendar PRC = WorkCalendar.of(CalendarEdition.parse(file(CalendarEdition.class, "prc.calendar")));
    static final WorkCalendar LATER_EDITION = WorkCalendar.of(CalendarEdition.parse(
            replaced(file(CalendarEdition.class, "prc.calendar"), "edition +\\| +[a-z0-9-]+", "edition | later")));

    private static final SourceText TEXT_2022 =
            replaced(file(Rulebook.class, "2022.rulebook"), "(A-01 .*)MANDATORY", "$1IN_PRINCIPLE");
    private static final Rulebook OF_2022 = Rulebook.parse(TEXT_2022);

    private final VillageCode villageCode;
    private final Office village;
    private final Office lead;
    private final Office charity;

    public SampleApprovals(TownCode town) {
        this.villageCode = Fixtures.villageOf(town, 201);
        this.village = Office.villageCommittee(villageCode);
        this.lead = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town);
        this.charity = Office.of(OfficeFunction.TOWN_CHARITY, town);
    }

    Office village() {
        return village;
    }

    Office lead() {
        return lead;
    }

    Office charity() {
        return charity;
    }

    Venue venue() {
        return Venue.of(DONGGUAN, villageCode, List.of(new Code("housing"), new Code("schools")));
    }

    static Conditions on(Instant at) {
        return new Conditions(at, OF_2022, PRC);
    }

    /** The same rulebook, in which every route is another one, in the form of its file. */
    static Rulebook routed(String route) {
        return Rulebook.parse(
                replaced(TEXT_2022, "(A-01 \\| route-of-[a-z-]+ \\| [A-Z_]+ \\| )[^|]+", "$1" + route + " "));
    }

    static Parties parties() {
        return new Parties(Optional.of(RESIDENT), CLERK, List.of(COUSIN));
    }

    static Proposal proposal(String kind, String yuan) {
        return new Proposal(
                new Code(kind),
                Optional.of(Money.parseYuan(yuan)),
                new FrozenContent("ab".repeat(32)),
                Optional.empty(),
                Optional.empty());
    }

    /** What a route of the rulebook's is asked. */
    Outcome<Approval, ApprovalEvent> begun(ApprovalId id, AggregateId subject, String kind, Instant at) {
        return begun(id, subject, kind, on(at));
    }

    /** What the offices of such a route are asked. */
    Outcome<Approval, ApprovalEvent> begun(ApprovalId id, AggregateId subject, String kind, Conditions on) {
        return Approval.start(id, Matter.of(subject), parties(), proposal(kind, "5000.00"), venue(), on);
    }

    /** The town's lead department, asked once. */
    Outcome<Approval, ApprovalEvent> begun(ApprovalId id, AggregateId subject) {
        return begun(id, subject, "wish-by-town", MONDAY);
    }

    static Outcome<Approval, ApprovalEvent> yes(Approval approval, Office office, String officer, Instant at) {
        return approval.decide(Acting.of(office, officer), Ruling.approve().sealed(SEAL), PRC, at);
    }

    Outcome<Approval, ApprovalEvent> approved(Approval approval) {
        return yes(approval, lead, "lead-1", MONDAY.plusSeconds(60));
    }

    /** What the lead department decided at once, before the town's lead and charity are asked to make it up (W-09). */
    Outcome<Approval, ApprovalEvent> begunAtOnce(ApprovalId id, AggregateId subject, Proposal proposal) {
        return Approval.startDecidedAtOnce(
                id,
                Matter.of(subject),
                parties(),
                proposal,
                venue(),
                authority(),
                Deadline.of(MONDAY, Period.parse("10 working-days"), PRC),
                Optional.of(new SealReference("seal-at-once")),
                on(MONDAY));
    }

    private EmergencyAuthority authority() {
        return new EmergencyAuthority(
                3,
                lead,
                new StaffSubject("officer-9"),
                DateSpan.parse("2024-03-01 .. 2024-03-31"),
                "值班安排",
                MONDAY.minus(Duration.ofDays(2)),
                Optional.empty());
    }

    /** What asks to revoke that approval, and is approved. */
    Outcome<Approval, ApprovalEvent> revocation(ApprovalId id, Approval mistaken, Instant at) {
        Outcome<Approval, ApprovalEvent> asked =
                Approval.startRevoking(id, mistaken, parties(), proposal("wish-by-town", "12000.00"), venue(), on(at));
        return asked.and(yes(asked.state(), lead, "lead-5", at));
    }

    /** An approval with everything that one can have before it is revoked. */
    public Outcome<Approval, ApprovalEvent> full(ApprovalId id, AggregateId subject) {
        Proposal asked = new Proposal(
                new Code("exceptional-wish"),
                Optional.of(Money.parseYuan("12000.00")),
                new FrozenContent("cd".repeat(32)),
                Optional.of(words(1)),
                Optional.of(new Proposal.OtherRoute(villageFirst(), words(2))));
        Substitution substitution = new Substitution(
                village,
                new StaffSubject("village-1"),
                new StaffSubject("village-2"),
                DateSpan.parse("2024-03-04 .. 2024-03-08"));
        Ruling less = new Ruling(
                        Ruling.approve().verdict(),
                        Optional.of(Money.parseYuan("9999.99")),
                        Optional.of(words(3)),
                        Optional.empty())
                .sealed(new SealReference("seal-〔2024〕7号"));
        Story story = new Story(begunAtOnce(id, subject, asked));
        story.then(it -> it.decide(Acting.by(substitution), less, PRC, after(1)));
        story.then(it ->
                it.decide(Acting.of(lead, "lead-1"), Ruling.giveBack(words(4)).sealed(SEAL), PRC, after(2)));
        story.then(it -> it.amend(CLERK, proposal("exceptional-wish", "11000.00"), venue(), on(after(3))));
        story.then(it -> yes(it, lead, "lead-1", after(4)));
        story.then(it -> it.declareInterest("lead-1", PRC, after(5)));
        story.then(it -> it.escalateOverdue(charity, SUPERIORS, PRC, after(24 * 7)));
        story.then(it -> it.recompute(LATER_EDITION, after(24 * 7)).orElseThrow());
        story.then(it -> yes(it, lead, "lead-2", after(24 * 8)));
        story.then(it -> yes(it, Office.of(OfficeFunction.CITY_CHARITY, DONGGUAN), "city-1", after(24 * 9)));
        return story.told;
    }

    private static ApprovalRoute villageFirst() {
        return new ApprovalRoute(List.of(
                new Step(List.of(ApprovalOffice.VILLAGE_COMMITTEE), Quorum.ALL),
                new Step(List.of(ApprovalOffice.TOWN_LEAD, ApprovalOffice.TOWN_CHARITY), Quorum.ALL)));
    }

    static Instant after(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    /** Where the vault keeps some words. */
    PersonalTextId words(int number) {
        byte[] randomness = new byte[10];
        randomness[9] = (byte) number;
        return new PersonalTextId(villageCode.town(), Ulid.of(MONDAY, randomness));
    }

    private static SourceText file(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new SourceText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceText replaced(SourceText source, String pattern, String replacement) {
        StringBuilder lines = new StringBuilder();
        source.lines()
                .forEach(line -> lines.append(line.text().replaceAll(pattern, replacement))
                        .append('\n'));
        return new SourceText(source.file(), lines.toString());
    }

    /** One act after the other. */
    private static final class Story {
        private Outcome<Approval, ApprovalEvent> told;

        Story(Outcome<Approval, ApprovalEvent> birth) {
            told = birth;
        }

        void then(Function<Approval, Outcome<Approval, ApprovalEvent>> act) {
            told = told.and(act.apply(told.state()));
        }
    }
}
