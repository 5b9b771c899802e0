package org.guanjia.domain.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Refusal;

/**
 * An edition of the work calendar made ready for counting by the Civil Code's conventions. It knows which days it covers;
 * where a count leads out of them, the answer is empty, never a guess. Immutable, and safe for use by several threads.
 *
 * <p>Every answer takes the same short time whatever the period: the working days are numbered once, and the instant at
 * which each covered day ends is kept, so that a count is a few look-ups and makes no objects.
 */
@Enforces("R-04.civil-code-periods")
public final class WorkCalendar {

    private final CalendarEdition edition;
    private final Map<LocalDate, ExceptionalDay> exceptions;
    private final long firstDay;
    /** The end of each covered day, by its distance from the first. */
    private final List<Optional<Instant>> ends;
    /** How many working days lie before each covered day, and, one past the last, how many there are. */
    private final int[] workingDaysBefore;
    /** The distance of each working day from the first covered day. */
    private final int[] workingDays;

    private WorkCalendar(CalendarEdition edition) {
        this.edition = edition;
        exceptions = edition.days().stream().collect(Collectors.toMap(ExceptionalDay::date, Function.identity()));
        firstDay = edition.years().firstDay().toEpochDay();
        int covered = (int) (edition.years().lastDay().toEpochDay() - firstDay) + 1;
        List<Optional<Instant>> endOfEach = new ArrayList<>(covered);
        workingDaysBefore = new int[covered + 1];
        int[] found = new int[covered];
        int count = 0;
        for (int day = 0; day < covered; day++) {
            LocalDate date = LocalDate.ofEpochDay(firstDay + day);
            endOfEach.add(Optional.of(CityTime.endOf(date)));
            workingDaysBefore[day] = count;
            if (isWorkingDay(date)) {
                found[count++] = day;
            }
        }
        workingDaysBefore[covered] = count;
        workingDays = Arrays.copyOf(found, count);
        ends = List.copyOf(endOfEach);
    }

    public static WorkCalendar of(CalendarEdition edition) {
        return new WorkCalendar(edition);
    }

    public CalendarEdition edition() {
        return edition;
    }

    /** Whether the day lies in a year that the edition speaks of. */
    public boolean covers(LocalDate date) {
        return edition.years().contain(date);
    }

    /**
     * Whether the day is a working day.
     *
     * @throws Refusal.RuleBroken if the calendar does not cover the day's year
     */
    public boolean isWorkingDay(LocalDate date) {
        if (!covers(date)) {
            throw new Refusal.RuleBroken(
                    CalendarProvision.CALENDAR_MISSING, Map.of("year", Integer.toString(date.getYear())));
        }
        ExceptionalDay exception = exceptions.get(date);
        return exception == null
                ? date.getDayOfWeek().getValue() <= 5
                : exception.kind() == ExceptionalDay.Kind.WORKDAY;
    }

    /** What the edition says of the day besides its weekday. */
    public Optional<ExceptionalDay> exceptionOn(LocalDate date) {
        return Optional.ofNullable(exceptions.get(date));
    }

    /** The end of a period begun at that moment (arts. 201 to 203), or empty where a day that counts is not covered. */
    Optional<Instant> endOf(Period period, Instant start) {
        int amount = period.amount();
        return switch (period.unit()) {
            case HOURS -> Optional.of(start.plusSeconds(3_600L * amount));
            case DAYS -> endOfWorkingDayFrom(CityTime.epochDayOf(start) + amount);
            case MONTHS ->
                endOfWorkingDayFrom(CityTime.dateOf(start).plusMonths(amount).toEpochDay());
            case WORKING_DAYS -> endOfWorkingDayAfter(CityTime.epochDayOf(start), amount);
        };
    }

    /** The end of the day or, if it is a rest day, of the next working day. */
    Optional<Instant> endOf(FixedDay day) {
        return endOfWorkingDayFrom(day.date().toEpochDay());
    }

    /** Where the end of a term moves when its clock stood still for a while; the last day rolls forward anew. */
    Optional<Instant> moved(Instant end, TimeAway away, PeriodUnit unit) {
        return switch (unit) {
            case HOURS -> Optional.of(end.plus(away.duration()));
            case DAYS, MONTHS -> endOfWorkingDayFrom(lastDayOf(end) + away.days());
            case WORKING_DAYS -> movedByWorkingDays(end, away);
        };
    }

    private Optional<Instant> movedByWorkingDays(Instant end, TimeAway away) {
        if (away.days() == 0) {
            return Optional.of(end);
        }
        long afterLeaving = CityTime.epochDayOf(away.left()) + 1 - firstDay;
        long afterReturning = CityTime.epochDayOf(away.returned()) + 1 - firstDay;
        if (afterLeaving < 0 || afterReturning > ends.size()) {
            return Optional.empty();
        }
        int amount = workingDaysBefore[(int) afterReturning] - workingDaysBefore[(int) afterLeaving];
        return amount == 0 ? Optional.of(end) : endOfWorkingDayAfter(lastDayOf(end), amount);
    }

    private Optional<Instant> endOfWorkingDayFrom(long epochDay) {
        long day = epochDay - firstDay;
        return day < 0 || day >= ends.size() ? Optional.empty() : endOfWorkingDay(workingDaysBefore[(int) day]);
    }

    private Optional<Instant> endOfWorkingDayAfter(long epochDay, int amount) {
        long next = epochDay + 1 - firstDay;
        return next < 0 || next > ends.size()
                ? Optional.empty()
                : endOfWorkingDay(workingDaysBefore[(int) next] + amount - 1);
    }

    private Optional<Instant> endOfWorkingDay(int number) {
        return number < workingDays.length ? ends.get(workingDays[number]) : Optional.empty();
    }

    private static long lastDayOf(Instant end) {
        return CityTime.epochDayOf(end) - 1;
    }
}
