package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionTexts;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CalendarComparison;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;

/** Tells what a work calendar would change if it were put in force (M-08). It puts nothing on record. */
@UseCase(id = "try-calendar", roles = Role.CITY_BUREAU)
public final class TryCalendar {

    private static final Permission PERMISSION = Permission.of(TryCalendar.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final TownCode city;
    private final InstantSource clock;

    @Inject
    public TryCalendar(EditionsInForce editions, Inputs inputs, Region region, InstantSource clock) {
        this.editions = editions;
        this.inputs = inputs;
        this.city = region.city().code();
        this.clock = clock;
    }

    /**
     * What would be put in force.
     *
     * @param text the whole file
     * @param from the first day, inclusive
     */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text,
            @NotNull LocalDate from) {}

    /**
     * The years and days that would change against the calendar in force on that day. Refuses and accepts as putting it in
     * force would.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken, or that day is
     *     over
     * @throws Refusal.RuleBroken M-08 if a year that is covered would be covered no longer
     */
    public CalendarComparison handle(Actor actor, Query query) {
        PERMISSION.check(actor, city, city.text());
        WorkCalendar calendar = inputs.read(query, given -> EditionTexts.calendar(given.text()));
        EditionKind.CALENDAR.requireFirstDay(query.from(), CityTime.dateOf(clock.instant()));
        WorkCalendars known = editions.now().calendars();
        EditionTexts.fitting(() -> known.with(query.from(), calendar));
        return CalendarComparison.between(known.inForce(query.from()), calendar);
    }
}
