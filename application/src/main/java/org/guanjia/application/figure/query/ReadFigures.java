package org.guanjia.application.figure.query;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.figure.query.FigurePlaces.AskedPlaces;
import org.guanjia.application.figure.query.FigurePlaces.FigurePlace;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishFigures.Count;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.worktime.Months;

/** Reads the figures of villages, towns and the city (M-04). */
@UseCase(
        id = "read-figures",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.DELEGATE,
            Role.AUDITOR
        })
public final class ReadFigures {

    private static final Permission PERMISSION = Permission.of(ReadFigures.class);

    private final WishFigures figures;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ReadFigures(WishFigures figures, Inputs inputs, Region region, InstantSource clock) {
        this.figures = figures;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Which ones.
     *
     * @param period a year, a quarter, a month or several, such as {@code 2026-Q3}; this month where absent
     * @param town only this town; all that the actor may see where neither town nor village stands
     * @param village only this village
     * @param by split into the places of that level; as wide as they are where absent
     */
    public record Query(
            Optional<@Parsed(DomainText.MONTHS) String> period,
            Optional<@Parsed(DomainText.TOWN_CODE) String> town,
            Optional<@Parsed(DomainText.VILLAGE_CODE) String> village,
            Optional<@Parsed(DomainText.PLACE_LEVEL) String> by) {}

    /**
     * The figures of each place asked for.
     *
     * @param asOf everything that was recorded before it is counted; now, or a second or two ago
     * @param period as months from one to another
     * @param firstDay the first day of the period, inclusive, as the city's time has it
     * @param lastDay the last day, inclusive
     */
    public record Answer(
            Instant asOf, String period, LocalDate firstDay, LocalDate lastDay, List<PlaceFigures> places) {
        public Answer {
            places = List.copyOf(places);
        }
    }

    /**
     * The figures as they stand. Departments see what they have in lists, and no figures of places.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the place lies outside the actor's jurisdiction
     */
    public Answer handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Instant now = clock.instant();
        Months months = FigurePlaces.months(valid.period(), now);
        PlaceLevel by = valid.by().map(PlaceLevel::valueOf).orElse(PlaceLevel.CITY);
        AskedPlaces asked = new FigurePlaces(actor, PERMISSION, region).asked(valid.town(), valid.village(), by);
        Instant asOf = figures.countedUpTo(partitions(asked), now);
        return new Answer(asOf, months.text(), months.firstDay(), months.lastDay(), sheets(asked, months));
    }

    private static Set<TownCode> partitions(AskedPlaces asked) {
        return Stream.concat(asked.towns().stream(), asked.villages().stream().map(VillageCode::town))
                .collect(Collectors.toSet());
    }

    private List<PlaceFigures> sheets(AskedPlaces asked, Months months) {
        Map<String, List<Count>> counts = new HashMap<>();
        Set<TownCode> towns = asked.towns();
        Set<VillageCode> villages = asked.villages();
        if (!towns.isEmpty()) {
            figures.ofTowns(towns, months).forEach(count -> add(counts, count));
        }
        if (!villages.isEmpty()) {
            figures.ofVillages(villages, months).forEach(count -> add(counts, count));
        }
        return asked.places().stream()
                .map(place -> PlaceFigures.of(place, sums(place, counts)))
                .toList();
    }

    private static void add(Map<String, List<Count>> counts, Count count) {
        counts.computeIfAbsent(count.place(), place -> new ArrayList<>()).add(count);
    }

    private static Map<WishFigure, Map<String, Long>> sums(FigurePlace place, Map<String, List<Count>> counts) {
        Map<WishFigure, Map<String, Long>> sums = new EnumMap<>(WishFigure.class);
        Stream.concat(
                        place.towns().stream().map(TownCode::text),
                        place.villages().stream().map(VillageCode::text))
                .flatMap(code -> counts.getOrDefault(code, List.of()).stream())
                .forEach(count -> sums.computeIfAbsent(count.figure(), figure -> new HashMap<>())
                        .merge(count.value(), count.wishes(), Long::sum));
        return sums;
    }
}
