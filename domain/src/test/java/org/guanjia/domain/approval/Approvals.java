package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.WorkCalendar;

/** Approvals of 莞城 for tests, under the rulebook of 2022 in its own time. */
final class Approvals {

    static final TownCode CITY = new TownCode("441900000");
    static final TownCode GUANCHENG = new TownCode("441900006");
    static final VillageCode VILLAGE_CODE = new VillageCode("441900006201");
    static final Office VILLAGE = Office.villageCommittee(VILLAGE_CODE);
    static final Office LEAD = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, GUANCHENG);
    static final Office CHARITY = Office.of(OfficeFunction.TOWN_CHARITY, GUANCHENG);
    static final Office HOUSING = Office.department(GUANCHENG, new Code("housing"));
    static final Office SCHOOLS = Office.department(GUANCHENG, new Code("schools"));
    static final Office BUREAU = Office.of(OfficeFunction.CITY_BUREAU, CITY);
    static final Office CITY_CHARITY = Office.of(OfficeFunction.CITY_CHARITY, CITY);
    static final Venue VENUE = Venue.of(CITY, VILLAGE_CODE, List.of(new Code("housing"), new Code("schools")));
    static final Superiors SUPERIORS = new Superiors(CITY, office -> false);
    static final SourceText TEXT_2022 = file(Rulebook.class, "2022.rulebook");
    static final Rulebook OF_2022 = Rulebook.parse(TEXT_2022);
    static final WorkCalendar PRC = WorkCalendar.of(CalendarEdition.parse(file(CalendarEdition.class, "prc.calendar")));
    /** A working day without holidays near. */
    static final String MONDAY = "2024-03-04T09:00";

    static final String RESIDENT = "resident-1";
    static final String CLERK = "clerk-1";
    static final String COUSIN = "cousin-1";
    static final Parties PARTIES = new Parties(Optional.of(RESIDENT), CLERK, List.of(COUSIN));
    static final FrozenContent CONTENT = new FrozenContent("ab".repeat(32));
    static final PersonalTextId WHY = new PersonalTextId(GUANCHENG, ulid(9));

    private Approvals() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    static Conditions on(String local) {
        return new Conditions(at(local), OF_2022, PRC);
    }

    static Money yuan(String amount) {
        return Money.parseYuan(amount);
    }

    static ApprovalId id(int number) {
        return new ApprovalId(GUANCHENG, ulid(number));
    }

    static Matter wish() {
        return Matter.of(new WishId(GUANCHENG, ulid(1)));
    }

    static Ulid ulid(int number) {
        return Ulid.of(Instant.EPOCH, ByteBuffer.allocate(10).putInt(6, number).array());
    }

    static Proposal proposal(String kind, String amount) {
        return new Proposal(new Code(kind), Optional.of(yuan(amount)), CONTENT, Optional.empty(), Optional.empty());
    }

    static Approval started(String kind, String amount) {
        return started(kind, amount, OF_2022);
    }

    static Approval started(String kind, String amount, Rulebook rulebook) {
        return Approval.start(
                        id(1),
                        wish(),
                        PARTIES,
                        proposal(kind, amount),
                        VENUE,
                        new Conditions(at(MONDAY), rulebook, PRC))
                .state();
    }

    /** An approval on such a route, which stands in the place of one of the rulebook's. */
    static Approval onRoute(String route) {
        return started("wish-by-town", "5000", routed("wish-by-town", route));
    }

    /** The rulebook of 2022 with another route, in the form of its file. */
    static Rulebook routed(String kind, String route) {
        return with("A-01 | route-of-" + kind, "A-01 | route-of-" + kind + " | MANDATORY | " + route + " | 示例");
    }

    static Rulebook with(String record, String line) {
        return Rulebook.parse(replaced(TEXT_2022, record, line));
    }

    static SourceText replaced(SourceText source, String record, String line) {
        Pattern start = Pattern.compile(Pattern.quote(record) + " *\\|.*");
        return new SourceText(
                source.file(),
                source.lines()
                        .map(old -> start.matcher(old.text()).matches() ? line : old.text())
                        .collect(Collectors.joining("\n")));
    }

    static Approval yes(Approval approval, Office office, String officer) {
        return yes(approval, office, officer, MONDAY);
    }

    static Approval yes(Approval approval, Office office, String officer, String local) {
        return approval.decide(Acting.of(office, officer), Ruling.approve(), PRC, at(local))
                .state();
    }

    static Approval returned(Approval approval, Office office, String officer) {
        return approval.decide(Acting.of(office, officer), Ruling.giveBack(WHY), PRC, at(MONDAY))
                .state();
    }

    static Approval refused(Approval approval, Office office, String officer) {
        return approval.decide(Acting.of(office, officer), Ruling.refuse(WHY), PRC, at(MONDAY))
                .state();
    }

    static Substitution substitution(Office office, String absent, String deputy, String days) {
        return new Substitution(office, new StaffSubject(absent), new StaffSubject(deputy), DateSpan.parse(days));
    }

    static Round onlyRound(Outcome<Approval, ApprovalEvent> outcome) {
        return outcome.state().state().round();
    }

    static String refusalOf(ThrowingCallable act) {
        return caught(act).key();
    }

    static Refusal caught(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        if (refusal == null) {
            throw new AssertionError("Nothing was refused");
        }
        return refusal;
    }

    private static SourceText file(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new SourceText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
