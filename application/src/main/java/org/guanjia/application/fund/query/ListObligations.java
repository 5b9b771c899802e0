package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Obligations;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** Tells what towns owe of a fund year: to match, to use, to give back, today or as of any past day (F-02, F-03, F-06 to F-08). */
@UseCase(
        id = "list-obligations",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.CITY_CHARITY, Role.DELEGATE, Role.AUDITOR})
public final class ListObligations {

    private static final Permission PERMISSION = Permission.of(ListObligations.class);
    private static final int ALL_EXTENSIONS = 10_000;

    private final FundViews views;
    private final FundLedger ledger;
    private final ExtensionViews extensions;
    private final EditionsInForce editions;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ListObligations(
            FundViews views,
            FundLedger ledger,
            ExtensionViews extensions,
            EditionsInForce editions,
            Inputs inputs,
            Region region,
            InstantSource clock) {
        this.views = views;
        this.ledger = ledger;
        this.extensions = extensions;
        this.editions = editions;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Whose, of which year, and as of when.
     *
     * @param place a town, or the city by its own code for all its towns
     * @param year the fund year; this one where absent
     * @param day as everything stood at the end of that day; as it stands now where absent
     * @param rule only of this rule
     * @param state only what stands so
     */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String place,
            Optional<Integer> year,
            Optional<LocalDate> day,
            Optional<@Parsed(DomainText.OBLIGATION_RULE) String> rule,
            Optional<@Parsed(DomainText.DEADLINE_STATE) String> state) {}

    /**
     * What was owed at a moment.
     *
     * @param asOf what was recorded until then counts, that moment included
     */
    public record Owed(Instant asOf, int year, List<ObligationView> obligations) {

        public Owed {
            obligations = List.copyOf(obligations);
        }
    }

    /**
     * All of them, by town and then by rule.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     * @throws Refusal.InvalidInput if the day has not come
     */
    public Owed handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        TownCode place = new TownCode(valid.place());
        PERMISSION.check(actor, place, region);
        Instant now = clock.instant();
        Instant asOf = valid.day().map(day -> endOf(day, now)).orElse(now);
        int year = valid.year().orElseGet(() -> CityTime.dateOf(asOf).getYear());
        return new Owed(
                asOf,
                year,
                owed(FundPlaces.townsOf(place, region), year, asOf)
                        .filter(owed -> valid.rule()
                                        .filter(rule -> !owed.rule().text().equals(rule))
                                        .isEmpty()
                                && valid.state()
                                        .filter(state -> !owed.state().name().equals(state))
                                        .isEmpty())
                        .toList());
    }

    private static Instant endOf(LocalDate day, Instant now) {
        LocalDate today = CityTime.dateOf(now);
        if (day.isAfter(today)) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≤ " + today).at("day")));
        }
        return day.equals(today) ? now : CityTime.endOf(day).minusNanos(1_000);
    }

    private Stream<ObligationView> owed(Set<TownCode> towns, int year, Instant asOf) {
        EditionSet inForce = editions.now();
        WorkCalendar calendar = inForce.calendars().inForce(CityTime.dateOf(asOf));
        List<ExtensionView> onRecord = extensions.list(Optional.empty(), Optional.empty(), ALL_EXTENSIONS).stream()
                .filter(extension -> !extension.recordedAt().isAfter(asOf))
                .toList();
        PastBooks books = new PastBooks(ledger, towns, year);
        Map<TownCode, List<FundYear>> years = views.yearsAsOf(towns, asOf).stream()
                .collect(Collectors.groupingBy(each -> each.id().town()));
        return towns.stream()
                .flatMap(town -> rulebookOf(year, years.getOrDefault(town, List.of()), inForce)
                        .map(rulebook -> new Obligations(
                                asOf,
                                years.getOrDefault(town, List.of()),
                                moment -> books.of(town, moment),
                                classOf(town),
                                rulebook,
                                kept(rulebook.id(), onRecord),
                                calendar))
                        .stream()
                        .flatMap(obligations -> obligations.of(year).stream())
                        .map(obligation -> ObligationView.of(town, obligation)));
    }

    /** The edition that the fund year of that number was opened under; empty where there was none yet. */
    private static Optional<Rulebook> rulebookOf(int year, List<FundYear> years, EditionSet inForce) {
        return years.stream()
                .filter(each -> each.state().year() == year)
                .findFirst()
                .map(each -> inForce.rulebooks()
                        .find(each.state().rulebook())
                        .orElseThrow(() -> new IllegalStateException(each + " stands on an unknown rulebook")));
    }

    /** The fund years whose obligations go on under extensions of the edition. */
    private static Set<Integer> kept(RulebookId rulebook, List<ExtensionView> onRecord) {
        return onRecord.stream()
                .filter(extension -> extension.terms().rulebook().equals(rulebook))
                .flatMap(extension -> extension.terms().fundYears().stream())
                .collect(Collectors.toSet());
    }

    private EconomicClass classOf(TownCode town) {
        return region.town(town).map(Town::economicClass).orElse(EconomicClass.UNKNOWN);
    }
}
