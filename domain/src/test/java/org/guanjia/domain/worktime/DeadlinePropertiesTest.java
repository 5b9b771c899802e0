package org.guanjia.domain.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.worktime.Calendars.PRC;
import static org.guanjia.domain.worktime.Calendars.PRC_EDITION;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every deadline, tried on many; the reference counts day by day and shares no code with the calendar. */
class DeadlinePropertiesTest {

    private static final long SEED = 20_261_121;
    private static final int TRIES = 4_000;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long FIRST = Instant.parse("2019-11-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2027-02-01T00:00:00Z").getEpochSecond();

    private static final Map<LocalDate, Boolean> WORKS_BY_NOTICE = PRC_EDITION.days().stream()
            .collect(Collectors.toMap(ExceptionalDay::date, day -> day.kind() == ExceptionalDay.Kind.WORKDAY));

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void due_is_what_counting_day_by_day_finds(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);

            assertThat(deadline.due())
                    .as("seed %d, %s", SEED, deadline)
                    .isEqualTo(countedByHand(deadline.start(), (Period) deadline.term()));
        });
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void a_later_start_is_never_due_earlier(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);
            Deadline later = Deadline.of(deadline.start().plusSeconds(random.nextLong(200_000)), deadline.term(), PRC);

            assertOrdered(deadline, later);
        });
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void a_longer_period_is_never_due_earlier(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);
            int amount = ((Period) deadline.term()).amount() + random.nextInt(1, 10);

            assertOrdered(deadline, Deadline.of(deadline.start(), new Period(amount, unit), PRC));
        });
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void a_longer_time_away_is_never_due_earlier_and_never_before_the_old_due(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);
            Instant left = deadline.start().plusSeconds(random.nextLong(500_000));
            Instant returned = left.plusSeconds(random.nextLong(2_000_000));
            Deadline moved = deadline.movedByTimeAway(left, returned, PRC).after();
            Deadline longer = deadline.movedByTimeAway(left, returned.plusSeconds(100_000), PRC)
                    .after();

            assertOrdered(deadline, moved);
            assertOrdered(moved, longer);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOURS")
    void a_time_away_within_one_day_moves_nothing_whatever_the_calendar_covers(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);
            LocalDate day = CityTime.dateOf(deadline.start()).plusDays(random.nextInt(1, 900));
            Instant left = day.atStartOfDay(SHANGHAI).toInstant().plusSeconds(random.nextInt(43_200));
            Deadline after = deadline.movedByTimeAway(left, left.plusSeconds(random.nextInt(43_200)), PRC)
                    .after();

            assertThat(after.due()).as("seed %d, %s", SEED, after).isEqualTo(deadline.due());
            assertExplained(after);
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HOURS")
    void the_explanation_ends_where_the_deadline_does(PeriodUnit unit) {
        tryMany(random -> {
            Deadline deadline = anyDeadline(random, unit);
            Instant left = deadline.start().plusSeconds(random.nextLong(500_000));
            Instant returned = left.plusSeconds(random.nextLong(2_000_000));

            assertExplained(deadline);
            assertExplained(deadline.movedByTimeAway(left, returned, PRC).after());
        });
    }

    private static void assertExplained(Deadline deadline) {
        DeadlineExplanation explanation = DeadlineExplanation.of(deadline, PRC);

        assertThat(explanation.missingYear().isPresent())
                .as("seed %d, %s", SEED, deadline)
                .isEqualTo(deadline.awaitsCalendar());
        deadline.due().ifPresent(due -> {
            LocalDate lastDay =
                    explanation.legs().get(explanation.legs().size() - 1).lastDay();
            assertThat(CityTime.endOf(lastDay))
                    .as("seed %d, %s", SEED, deadline)
                    .isEqualTo(due);
        });
        assertThat(explanation.skippedDays())
                .as("seed %d, %s", SEED, deadline)
                .noneMatch(day -> isWorkingDay(day.date()))
                .doesNotHaveDuplicates();
        assertThat(explanation.makeUpDays())
                .as("seed %d, %s", SEED, deadline)
                .allMatch(day -> day.kind() == ExceptionalDay.Kind.WORKDAY);
    }

    /** Both awaiting or not comparable pass: a missing calendar says nothing about order. */
    private static void assertOrdered(Deadline earlier, Deadline later) {
        if (earlier.due().isPresent() && later.due().isPresent()) {
            assertThat(later.due().get())
                    .as("seed %d, %s and %s", SEED, earlier, later)
                    .isAfterOrEqualTo(earlier.due().get());
        }
    }

    private static Optional<Instant> countedByHand(Instant start, Period period) {
        LocalDate startDay = ZonedDateTime.ofInstant(start, SHANGHAI).toLocalDate();
        return switch (period.unit()) {
            case HOURS -> Optional.of(start.plus(Duration.ofHours(period.amount())));
            case DAYS -> rolled(startDay.plusDays(period.amount()));
            case MONTHS -> rolled(startDay.plusMonths(period.amount()));
            case WORKING_DAYS -> counted(startDay, period.amount());
        };
    }

    private static Optional<Instant> counted(LocalDate startDay, int amount) {
        LocalDate day = startDay;
        int counted = 0;
        while (counted < amount) {
            day = day.plusDays(1);
            if (!isCovered(day)) {
                return Optional.empty();
            }
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return Optional.of(day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static Optional<Instant> rolled(LocalDate last) {
        return Stream.iterate(last, day -> day.plusDays(1))
                .filter(day -> !isCovered(day) || isWorkingDay(day))
                .findFirst()
                .filter(DeadlinePropertiesTest::isCovered)
                .map(day -> day.plusDays(1).atStartOfDay(SHANGHAI).toInstant());
    }

    private static boolean isCovered(LocalDate day) {
        return day.getYear() >= 2020 && day.getYear() <= 2026;
    }

    private static boolean isWorkingDay(LocalDate day) {
        Boolean exception = WORKS_BY_NOTICE.get(day);
        return exception == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : exception;
    }

    private static Deadline anyDeadline(SplittableRandom random, PeriodUnit unit) {
        int longest = unit == PeriodUnit.MONTHS ? 24 : 60;
        Instant start = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), random.nextInt(1_000_000) * 1_000L);
        return Deadline.of(start, new Period(random.nextInt(1, longest + 1), unit), PRC);
    }

    private static void tryMany(Consumer<SplittableRandom> property) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TRIES; i++) {
            property.accept(random);
        }
    }
}
