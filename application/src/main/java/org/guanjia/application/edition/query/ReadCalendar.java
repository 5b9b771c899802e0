package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.CoveredYears;
import org.guanjia.domain.worktime.ExceptionalDay;

/** Reads a year of the work calendar in force, which is the State Council's notice. Everybody may. */
@UseCase(
        id = "read-calendar",
        roles = {Role.RESIDENT, Role.SUPPORTER, Role.INTEGRATION},
        everyStaffRole = true)
public final class ReadCalendar {

    private static final Permission PERMISSION = Permission.of(ReadCalendar.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public ReadCalendar(EditionsInForce editions, Inputs inputs, InstantSource clock) {
        this.editions = editions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Which year.
     *
     * @param year this year where absent
     */
    public record Query(Optional<@Min(CoveredYears.EARLIEST) @Max(CoveredYears.LATEST) Integer> year) {}

    /**
     * What the edition in force today says of a year.
     *
     * @param covered whether it speaks of that year; of another one nothing is known, and what would be due in it awaits its
     *     calendar (M-08)
     * @param days every day that is not what its weekday says, in order, and holidays on weekends where the notice names them;
     *     all others are working days from Monday to Friday
     */
    public record Answer(CalendarId edition, int year, boolean covered, List<ExceptionalDay> days) {
        public Answer {
            days = List.copyOf(days);
        }
    }

    /** The year as it counts today; never a guess. */
    public Answer handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        LocalDate today = CityTime.dateOf(clock.instant());
        int year = inputs.valid(query).year().orElseGet(today::getYear);
        CalendarEdition edition = editions.now().calendars().inForce(today).edition();
        return new Answer(edition.id(), year, edition.years().contain(LocalDate.of(year, 1, 1)), edition.daysOf(year));
    }
}
