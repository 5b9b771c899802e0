package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/**
 * Reads an edition of the rulebook with everything that it says: the one that a case names, or the one of a day, even where it
 * has lapsed. What cases submitted on a day stand on is another question, which {@link ReadFooting} answers or refuses. Every
 * member of staff may ask.
 */
@UseCase(id = "read-rulebook", everyStaffRole = true)
public final class ReadRulebook {

    private static final Permission PERMISSION = Permission.of(ReadRulebook.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final TownCode city;
    private final InstantSource clock;

    @Inject
    public ReadRulebook(EditionsInForce editions, Inputs inputs, Region region, InstantSource clock) {
        this.editions = editions;
        this.inputs = inputs;
        this.city = region.city().code();
        this.clock = clock;
    }

    /**
     * Which one.
     *
     * @param day in Asia/Shanghai; today where absent
     * @param rulebook this one, bundled or on record; where absent the one that began last by that day
     */
    public record Query(Optional<LocalDate> day, Optional<@Parsed(DomainText.RULEBOOK_ID) String> rulebook) {}

    /**
     * An edition, and whether it holds by itself on the day.
     *
     * @param inForce whether it is the edition in force on that day: it has begun, and has neither ended nor been followed
     */
    public record Answer(Rulebook rulebook, boolean inForce) {}

    /**
     * The edition as it is known today.
     *
     * @throws Refusal.NotFound if there is none of that id, or none had begun by that day
     */
    public Answer handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        LocalDate day = valid.day().orElseGet(() -> CityTime.dateOf(clock.instant()));
        Rulebooks rulebooks = editions.now().rulebooks();
        Optional<Rulebook> found = valid.rulebook().isPresent()
                ? valid.rulebook().map(RulebookId::new).flatMap(rulebooks::find)
                : rulebooks.lastBefore(day.plusDays(1));
        Rulebook rulebook =
                found.orElseThrow(() -> new Refusal.NotFound(valid.rulebook().orElse(day.toString())));
        boolean inForce = rulebooks
                .inForce(day)
                .filter(holding -> holding.id().equals(rulebook.id()))
                .isPresent();
        return new Answer(rulebook, inForce);
    }
}
