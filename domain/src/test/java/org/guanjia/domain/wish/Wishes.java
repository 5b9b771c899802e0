package org.guanjia.domain.wish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** Wishes of 莞城 for tests, under the rulebook of 2022 in its own time. */
final class Wishes {

    static final TownCode GUANCHENG = new TownCode("441900006");
    static final VillageCode VILLAGE = new VillageCode("441900006201");
    static final Rulebook OF_2020 = Rulebook.parse(file(Rulebook.class, "2020.rulebook"));
    static final Rulebook OF_2022 = Rulebook.parse(file(Rulebook.class, "2022.rulebook"));
    static final WorkCalendar PRC = WorkCalendar.of(CalendarEdition.parse(file(CalendarEdition.class, "prc.calendar")));
    /** A working day without holidays near; the day on which wishes come in where nothing else is said. */
    static final String MONDAY = "2024-03-04T09:00";

    static final VillageCode OTHER_VILLAGE = new VillageCode("441900006202");
    static final TownCode QISHI = new TownCode("441900105");
    static final VillageCode VILLAGE_OF_QISHI = new VillageCode("441900105206");
    static final String CLERK = "clerk-1";
    static final String SECOND_OFFICER = "lead-1";
    static final Optional<StaffSubject> HANDLER = Optional.of(new StaffSubject(CLERK));
    static final String TOWN_LEAD = "town-lead-1";
    static final String TOWN_CHARITY = "charity-1";
    static final Evidence PHOTO = new Evidence.Attached(new AttachmentId(GUANCHENG, ulid(7)));

    private Wishes() {}

    /** A moment of local time such as {@code 2024-03-04T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    static Circumstances on(String local) {
        return new Circumstances(at(local), OF_2022, PRC);
    }

    static Money yuan(String amount) {
        return Money.parseYuan(amount);
    }

    static WishId wishId(int number) {
        return new WishId(GUANCHENG, ulid(number));
    }

    static PersonalTextId text(int number) {
        return new PersonalTextId(GUANCHENG, ulid(number));
    }

    static Ulid ulid(int number) {
        return Ulid.of(
                at("2024-03-04T09:00"),
                ByteBuffer.allocate(10).putInt(6, number).array());
    }

    /** A need without an amount where the text is empty. */
    static Need need(WishKind kind, String amount) {
        return need(kind, amount, false);
    }

    static Need need(WishKind kind, String amount, boolean urgent) {
        return new Need(
                kind,
                new PersonId(GUANCHENG, ulid(1)),
                new TreeSet<>(Set.of(new Code("minimum-living"))),
                new Code("illness"),
                new Code("medical"),
                new TreeSet<>(Set.of(new Code("money"))),
                amount.isEmpty() ? Optional.empty() : Optional.of(yuan(amount)),
                urgent,
                Optional.of(text(2)));
    }

    static Submission submission(Need need, String submittedAt, List<WishId> possibleDuplicates) {
        return new Submission(
                new CaseNumber(CaseKind.WISH, GUANCHENG, 2024, 1),
                need,
                VILLAGE,
                at(submittedAt),
                new Code("grid-workers"),
                Optional.empty(),
                CLERK,
                Capacity.STAFF,
                false,
                true,
                Optional.empty(),
                possibleDuplicates);
    }

    /** A wish of that kind and amount, submitted on Monday 2024-03-04 at nine. */
    static Wish submitted(WishKind kind, String amount) {
        return Wish.submit(wishId(1), submission(need(kind, amount), MONDAY, List.of()), on(MONDAY))
                .state();
    }

    /** Another wish, which arrived on the Friday before. */
    static Wish earlier(int number) {
        String friday = "2024-03-01T09:00";
        Submission submission = submission(need(WishKind.URGENT_PERSONAL, "800"), friday, List.of());
        return Wish.submit(wishId(number), submission, on(friday)).state();
    }

    /** The end of the day, as a deadline counts it. */
    static Instant endOf(String date) {
        return LocalDate.parse(date).plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    /** The edition of 2022 with another line for the record that starts like this. */
    static Rulebook of2022With(String record, String line) {
        String text = file(Rulebook.class, "2022.rulebook")
                .lines()
                .map(old -> old.text().startsWith(record + " |") ? line : old.text())
                .collect(Collectors.joining("\n"));
        return Rulebook.parse(new SourceText("2022.rulebook", text));
    }

    private static SourceText file(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new SourceText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
