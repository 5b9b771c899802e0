package org.guanjia.application.rulebook;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
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
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The city puts on record that a lapsed rulebook goes on for a while. */
@UseCase(id = "record-extension", roles = Role.CITY_BUREAU)
public final class RecordExtension {

    private static final Permission PERMISSION = Permission.of(RecordExtension.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final EditionsInForce editions;
    private final TownCode city;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public RecordExtension(
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
     * What the city lays down.
     *
     * @param from the first day, inclusive
     * @param until the last day, inclusive
     * @param ground the document or decision it rests on
     * @param fundYears the fund years whose obligations go on, possibly none
     */
    public record Command(
            @NotNull @Parsed(DomainText.RULEBOOK_ID) String rulebook,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Parsed(DomainText.GROUND) String ground,
            @NotNull @Size(max = 20) Set<@NotNull Integer> fundYears) {}

    /**
     * Puts the extension on record; it counts from the moment the receipt is given.
     *
     * @throws Refusal.InvalidInput if the command has faults, one of which may be an unknown rulebook
     * @throws Refusal.RuleBroken R-02 if the rulebook does not lapse before the extension begins
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        ExtensionTerms terms = inputs.read(call.command(), RecordExtension::terms);
        return transactions.in(city, PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, city, city.text());
            Rulebooks rulebooks = editions.within(tx).rulebooks();
            Rulebook rulebook = rulebooks.find(terms.rulebook()).orElseThrow(() -> unknownRulebook(rulebooks));
            Instant now = clock.instant();
            ExtensionId id = new ExtensionId(city, ulids.next(now));
            return Changes.by(actor, now, RulebookExtension.record(id, rulebook, terms, now));
        });
    }

    private static Refusal unknownRulebook(Rulebooks rulebooks) {
        String known = rulebooks.editions().stream()
                .map(edition -> edition.id().text())
                .collect(Collectors.joining(", "));
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at("rulebook")));
    }

    private static ExtensionTerms terms(Command command) {
        Faults faults = new Faults();
        Optional<RulebookId> rulebook = faults.collect("rulebook", () -> new RulebookId(command.rulebook()));
        faults.refuseIfAny();
        return new ExtensionTerms(
                rulebook.orElseThrow(),
                command.from(),
                command.until(),
                command.ground(),
                new TreeSet<>(command.fundYears()));
    }
}
