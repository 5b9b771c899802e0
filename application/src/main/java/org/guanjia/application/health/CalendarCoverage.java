package org.guanjia.application.health;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Whether the work calendar still reaches far enough. A missing year never stops the intake, but deadlines that run into
 * it wait, so somebody has to hear of it in time.
 */
public final class CalendarCoverage implements HealthCheck {

    /** With fewer covered days ahead than these, somebody has to act. */
    public static final int DAYS_NEEDED = 60;

    private static final MonthDay YEAR_END = MonthDay.of(12, 31);

    private final EditionsInForce editions;
    private final InstantSource clock;

    @Inject
    public CalendarCoverage(EditionsInForce editions, InstantSource clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Health check() {
        LocalDate today = CityTime.dateOf(clock.instant());
        WorkCalendar calendar = calendarOn(today);
        long days = daysCovered(calendar, today);
        String edition = calendar.edition().id() + " covers " + days + " more days";
        return days < DAYS_NEEDED
                ? Health.warning("Work calendar " + edition + ". Put the edition of the next year in force.")
                : Health.up("Work calendar " + edition + ".");
    }

    /** How many days after today are covered without a gap; 0 where today itself is not. */
    public long daysCovered() {
        LocalDate today = CityTime.dateOf(clock.instant());
        return daysCovered(calendarOn(today), today);
    }

    private WorkCalendar calendarOn(LocalDate today) {
        return editions.now().calendars().inForce(today);
    }

    private static long daysCovered(WorkCalendar calendar, LocalDate today) {
        LocalDate last = YEAR_END.atYear(calendar.edition().years().last());
        return calendar.covers(today) ? ChronoUnit.DAYS.between(today, last) : 0;
    }
}
