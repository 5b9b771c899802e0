package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionTexts;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishRuling;

/**
 * Tells which wishes of a town a rulebook would have decided or dated otherwise than the one that they stand on. It
 * puts nothing on record: they keep theirs.
 */
@UseCase(id = "try-rulebook-on-wishes", roles = Role.CITY_BUREAU)
public final class TryRulebookOnWishes {

    private static final Permission PERMISSION = Permission.of(TryRulebookOnWishes.class);

    private final WishViews wishes;
    private final EditionsInForce editions;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public TryRulebookOnWishes(
            WishViews wishes, EditionsInForce editions, Inputs inputs, Region region, InstantSource clock) {
        this.wishes = wishes;
        this.editions = editions;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Which rulebook, and which wishes to try it on.
     *
     * @param text the whole file
     * @param endedFrom of the wishes that have ended, those that did so on that day or later; open ones are tried always
     * @param after the cursor that the answer before gave, where there was one
     * @param limit at most so many that differ in one answer
     */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text,
            @NotNull @Parsed(DomainText.TOWN_CODE) String town,
            @NotNull LocalDate endedFrom,
            Optional<@Parsed(DomainText.WISH_ID) String> after,
            @NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A wish that would have been decided or dated otherwise.
     *
     * @param standsOn the rulebook that it keeps
     * @param changes what that one says and the tried one would say, at this moment and under the calendar in force
     */
    public record Differing(WishId wish, CaseNumber number, RulebookId standsOn, List<WishRuling.Change> changes) {

        public Differing {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What came of trying it on the wishes from the cursor on. The counts of all answers up to the last add up to those of
     * the town.
     *
     * @param compared how many wishes it was tried on
     * @param differing those of them that differ, by id
     * @param next the cursor to go on from, absent where the town is done; there may be one though nothing differs
     */
    public record Trial(long compared, List<Differing> differing, Optional<String> next) {

        public Trial {
            differing = List.copyOf(differing);
        }
    }

    /**
     * Tries it on wishes until so many differ as asked for, or two thousand were looked at. Refuses and accepts the text as
     * putting it in force would.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken
     * @throws Refusal.NotFound if the town lies outside the actor's city
     */
    public Trial handle(Actor actor, Query query) {
        Rulebook tried = inputs.read(query, given -> EditionTexts.rulebook(given.text()));
        TownCode town = new TownCode(query.town());
        PERMISSION.check(actor, town, region);
        EditionSet known = editions.now();
        EditionTexts.fitting(() -> known.rulebooks().with(tried));
        WishesUnderTrial trial = new WishesUnderTrial(wishes, known, tried, query, clock.instant());
        return trial.of(town);
    }
}
