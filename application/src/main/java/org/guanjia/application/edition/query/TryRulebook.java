package org.guanjia.application.edition.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionTexts;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookComparison;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Tells what a rulebook would change if it were put in force. It puts nothing on record. */
@UseCase(id = "try-rulebook", roles = Role.CITY_BUREAU)
public final class TryRulebook {

    private static final Permission PERMISSION = Permission.of(TryRulebook.class);

    private final EditionsInForce editions;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public TryRulebook(EditionsInForce editions, Inputs inputs, Region region) {
        this.editions = editions;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /** The whole file. */
    public record Query(
            @NotNull @Parsed(DomainText.EDITION_TEXT) String text) {}

    /**
     * What would change.
     *
     * @param until its last day; empty where only a later edition would end it
     * @param comparison against the edition that starts last before it, lapsed or not; empty where there is none
     */
    public record Trial(
            RulebookId rulebook, LocalDate from, Optional<LocalDate> until, Optional<RulebookComparison> comparison) {}

    /**
     * Refuses and accepts as putting it in force would.
     *
     * @throws Refusal.InvalidInput with every fault of the text by line, or if its name or first day is taken
     */
    public Trial handle(Actor actor, Query query) {
        PERMISSION.check(actor, city, city.text());
        Rulebook rulebook = inputs.read(query, given -> EditionTexts.rulebook(given.text()));
        Rulebooks known = editions.now().rulebooks();
        EditionTexts.fitting(() -> known.with(rulebook));
        return new Trial(
                rulebook.id(),
                rulebook.from(),
                rulebook.until(),
                known.lastBefore(rulebook.from()).map(before -> RulebookComparison.between(before, rulebook)));
    }
}
