package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;

/** Tells what lies in the accounts of a fund, now or at any past instant (F-12). */
@UseCase(
        id = "read-balances",
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
public final class ReadBalances {

    private static final Permission PERMISSION = Permission.of(ReadBalances.class);

    private final FundLedger ledger;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ReadBalances(FundLedger ledger, Inputs inputs, Region region, InstantSource clock) {
        this.ledger = ledger;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Whose money, and when.
     *
     * @param unit the village, the town, or the city by its own code
     * @param year this one where absent
     * @param withVillages whether those of the villages of a town are told as well; no where absent
     * @param asOf at that past instant, that instant included; now where absent
     */
    public record Query(
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.PROGRAMME) String programme,
            Optional<Integer> year,
            Optional<Boolean> withVillages,
            Optional<Instant> asOf) {}

    /**
     * Account by account, by unit, source and donation; what was never opened is left out.
     *
     * @throws Refusal.NotFound if the actor oversees no such place
     */
    public List<BalanceView> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        Fund fund = FundPlaces.fund(valid.programme(), valid.unit(), valid.year(), clock);
        PERMISSION.check(actor, FundPlaces.over(fund.unit()), fund.unit().text());
        FundPlaces.known(fund.unit(), region);
        return balances(LedgerSpan.of(fund, query.withVillages()).scope(), query.asOf())
                .toList();
    }

    private Stream<BalanceView> balances(FundLedger.Scope scope, Optional<Instant> asOf) {
        return asOf.map(at -> ledger.balances(scope, at).stream()
                        .map(past -> BalanceView.of(past.account(), past.fen(), past.closed())))
                .orElseGet(() -> ledger.balances(scope).stream()
                        .map(balance -> BalanceView.of(balance.account(), balance.fen(), balance.closed())));
    }
}
