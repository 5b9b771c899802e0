package org.guanjia.application.figure.query;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.figure.query.FigurePlaces.AskedPlaces;
import org.guanjia.application.figure.query.FigurePlaces.FigurePlace;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.StepTimes;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.PlaceLevel;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.Months;

/** Reads how long offices took for the steps of approvals, and how many were in time (A-01, A-04, M-04). */
@UseCase(
        id = "read-step-times",
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
public final class ReadStepTimes {

    private static final Permission PERMISSION = Permission.of(ReadStepTimes.class);

    private final ApprovalViews approvals;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ReadStepTimes(ApprovalViews approvals, Inputs inputs, Region region, InstantSource clock) {
        this.approvals = approvals;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Of which steps.
     *
     * @param period a year, a quarter, a month or several in which the steps began, such as {@code 2026-Q3}; this month where absent
     * @param town only what approvals of this town asked of offices; wherever the actor may see figures where neither stands
     * @param village only what they asked of this village
     */
    public record Query(
            Optional<@Parsed(DomainText.MONTHS) String> period,
            Optional<@Parsed(DomainText.TOWN_CODE) String> town,
            Optional<@Parsed(DomainText.VILLAGE_CODE) String> village) {}

    /**
     * The steps of those months.
     *
     * @param asOf by when what is not decided is open or overdue: now
     * @param period as months from one to another
     * @param firstDay the first day of the period, inclusive, as the city's time has it
     * @param lastDay the last day, inclusive
     * @param steps by office, kind, step and rulebook
     */
    public record Answer(Instant asOf, String period, LocalDate firstDay, LocalDate lastDay, List<OfficeStep> steps) {
        public Answer {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The steps as they stand. Who sees figures of a village alone sees those of its own office.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the place lies outside the actor's jurisdiction
     */
    public Answer handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Instant now = clock.instant();
        Months months = FigurePlaces.months(valid.period(), now);
        AskedPlaces asked =
                new FigurePlaces(actor, PERMISSION, region).asked(valid.town(), valid.village(), PlaceLevel.CITY);
        Set<TownCode> whole =
                asked.places().stream().flatMap(ReadStepTimes::whole).collect(Collectors.toSet());
        Set<VillageCode> villages = asked.villages();
        Stream<StepTimes> ofVillages = times(townsOf(villages), months, now)
                .filter(times ->
                        times.office().village().filter(villages::contains).isPresent());
        List<OfficeStep> steps = Stream.concat(times(whole, months, now), ofVillages)
                .map(OfficeStep::of)
                .toList();
        return new Answer(now, months.text(), months.firstDay(), months.lastDay(), steps);
    }

    /** The partitions of a place, the city's own among those of the city. */
    private static Stream<TownCode> whole(FigurePlace place) {
        Stream<TownCode> towns = place.towns().stream();
        return place.level() == PlaceLevel.CITY ? Stream.concat(towns, Stream.of(new TownCode(place.code()))) : towns;
    }

    private static Set<TownCode> townsOf(Set<VillageCode> villages) {
        return villages.stream().map(VillageCode::town).collect(Collectors.toSet());
    }

    private Stream<StepTimes> times(Set<TownCode> partitions, Months months, Instant now) {
        return approvals.stepTimes(partitions, months.begin(), months.end(), now).stream();
    }
}
