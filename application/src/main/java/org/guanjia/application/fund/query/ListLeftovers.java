package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.PastBalance;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/**
 * Reports what is left of the project money of a year, and which projects of the pool took of it (F-06): as far as the ledger
 * knows, by the purposes that commitments state.
 */
@UseCase(
        id = "list-leftovers",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.CITY_CHARITY, Role.DELEGATE, Role.AUDITOR})
@Enforces("F-06.leftovers-to-the-pool")
public final class ListLeftovers {

    private static final Permission PERMISSION = Permission.of(ListLeftovers.class);

    private final FundViews views;
    private final FundLedger ledger;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ListLeftovers(FundViews views, FundLedger ledger, Inputs inputs, Region region, InstantSource clock) {
        this.views = views;
        this.ledger = ledger;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Whose, and of which year.
     *
     * @param place a town, or the city by its own code for all its towns
     * @param year the fund year; this one where absent
     */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String place, Optional<Integer> year) {}

    /**
     * One for each town that has or had project money of that year, by code.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public List<LeftoversView> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        TownCode place = new TownCode(valid.place());
        PERMISSION.check(actor, place, region);
        Instant now = clock.instant();
        int year = valid.year().orElseGet(() -> CityTime.dateOf(now).getYear());
        Set<TownCode> towns = FundPlaces.townsOf(place, region);
        Map<TownCode, List<PastBalance>> balances = ledger.balances(towns, year, now).stream()
                .filter(balance -> balance.account().fund().programme() == Programme.MICRO_PROJECTS)
                .collect(Collectors.groupingBy(
                        balance -> balance.account().fund().unit().town()));
        Map<TownCode, List<Commitment>> ofThePool = views.ofThePool(towns, year).stream()
                .collect(Collectors.groupingBy(commitment -> commitment.id().town()));
        return towns.stream()
                .flatMap(town -> Stream.ofNullable(balances.get(town))
                        .map(lying -> LeftoversView.of(town, year, lying, ofThePool.getOrDefault(town, List.of()))))
                .toList();
    }
}
