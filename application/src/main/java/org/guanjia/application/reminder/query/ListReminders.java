package org.guanjia.application.reminder.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.office.Offices;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.Reminders.Cursor;
import org.guanjia.application.reminder.Audiences;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/** Lists what the actor is reminded of, whatever is due soonest first (M-02, M-03). */
@UseCase(
        id = "list-reminders",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_DEPARTMENT,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.LIAISON
        })
public final class ListReminders {

    private static final Permission PERMISSION = Permission.of(ListReminders.class);

    private final Reminders reminders;
    private final Audiences audiences;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ListReminders(Reminders reminders, Audiences audiences, Inputs inputs, Region region, InstantSource clock) {
        this.reminders = reminders;
        this.audiences = audiences;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Which part of them.
     *
     * @param after the cursor that the page before gave, where there was one
     * @param limit at most so many on the page
     */
    public record Query(
            Optional<@Parsed(DomainText.REMINDER_CURSOR) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * The reminders that stand: of each clock the last one, until what it reminds of is done. The actor's own are those that
     * go to them, to whom they stand in for now, or to an office that they work in, as the one in charge or as the next
     * level; of what goes to a person only what lies within the actor's jurisdiction, so that a page may show fewer than asked
     * for.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if no role of the actor is held in the city
     */
    public Page<ReminderGiven> handle(Actor actor, Query query) {
        TownCode city = region.city().code();
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        List<Office> offices = Offices.of(actor);
        Audience audience = new Audience(
                towns(actor),
                audiences.handlers(new StaffSubject(actor.subject()), offices, clock.instant()),
                Set.copyOf(offices));
        List<ReminderGiven> found = reminders.standing(audience, valid.after().map(Cursor::parse), valid.limit() + 1);
        Page<ReminderGiven> page =
                Page.of(found, valid.limit(), last -> Cursor.of(last).text());
        return new Page<>(
                page.items().stream()
                        .filter(given -> isOfOffice(given, offices) || covers(actor, given))
                        .toList(),
                page.next());
    }

    private Set<TownCode> towns(Actor actor) {
        return region.partitions().stream()
                .filter(town -> PERMISSION
                        .heldBy(actor)
                        .anyMatch(held ->
                                held.jurisdiction().isWithin(region.city().code())
                                        && (held.jurisdiction().covers(town)
                                                || region.villagesOf(town).stream()
                                                        .anyMatch(village -> held.jurisdiction()
                                                                .covers(village.code())))))
                .collect(Collectors.toSet());
    }

    private static boolean isOfOffice(ReminderGiven given, List<Office> offices) {
        return Stream.of(given.addressees().office(), given.addressees().superior())
                .flatMap(Optional::stream)
                .anyMatch(offices::contains);
    }

    private static boolean covers(Actor actor, ReminderGiven given) {
        return PERMISSION.heldBy(actor).anyMatch(held -> held.jurisdiction().covers(given.village()));
    }
}
