package org.guanjia.application.edition;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.WorkCalendar;

/** The city puts an edition of the work calendar in force, as when the notice of the next year's holidays comes (M-08). */
@UseCase(id = "put-calendar-in-force", roles = Role.CITY_BUREAU)
public final class PutCalendarInForce {

    private static final Permission PERMISSION = Permission.of(PutCalendarInForce.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final EditionsInForce editions;
    private final TownCode city;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public PutCalendarInForce(
            Transactions transactions,
            Inputs inputs,
            EditionsInForce editions,
            Region region,
            Ulids ulids,
            InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.editions = editions;
        this.city = region.city().code();
        this.ulids = ulids;
        this.clock = clock;
    }

    /**
     * What the city puts in force.
     *
     * @param text the whole file, character by character
     * @param from the first day, inclusive; today or later
     * @param ground the document or decision it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text,
            @NotNull LocalDate from,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    private record Given(WorkCalendar calendar, EditionTerms terms) {}

    /**
     * Puts the edition on record; from its first day on deadlines are computed with it.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken, or that day is
     *     over
     * @throws Refusal.RuleBroken M-08 if a year that is covered would be covered no longer
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Given given = inputs.read(call.command(), PutCalendarInForce::given);
        return transactions.in(city, PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, city, city.text());
            Instant now = clock.instant();
            EditionTexts.fitting(
                    () -> editions.within(tx).calendars().with(given.terms().from(), given.calendar()));
            EditionId id = new EditionId(city, ulids.next(now));
            return Changes.by(actor, now, RecordedEdition.putInForce(id, given.terms(), now));
        });
    }

    private static Given given(Command command) {
        EditionText text = EditionTexts.fitting(() -> EditionText.of(command.text()));
        WorkCalendar calendar = EditionTexts.calendar(command.text());
        return new Given(
                calendar,
                new EditionTerms(
                        EditionKind.CALENDAR, calendar.edition().id().text(), command.from(), text, command.ground()));
    }
}
