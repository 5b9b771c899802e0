package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.AllocationWeights;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Calculates what each town gets of a sum, tried or given out: the same table for both. Safe for use by several threads. */
public final class AllocationSheet {

    private final Region region;
    private final EditionsInForce editions;
    private final LastUse lastUse;

    @Inject
    public AllocationSheet(
            Region region, EditionsInForce editions, FundViews views, FundLedger ledger, InstantSource clock) {
        this.region = region;
        this.editions = editions;
        this.lastUse = new LastUse(views, ledger, clock);
    }

    /**
     * What those figures mean, with the use of the year before by the ledger where nobody said it (F-09).
     *
     * @param givenOutOf the city's fund year
     * @throws Refusal.InvalidInput if the region has no such town, it takes no part, or a figure is beyond reason
     */
    public List<Indicators> read(List<IndicatorInput> towns, FundYearId givenOutOf) {
        Faults faults = new Faults();
        List<Indicators> read = new ArrayList<>();
        for (int i = 0; i < towns.size(); i++) {
            IndicatorInput town = towns.get(i);
            String place = "towns[" + i + "]";
            Optional<TownCode> code = faults.collect(place + ".town", () -> new TownCode(town.town()));
            code.ifPresent(given -> addPlace(given, place + ".town", faults));
            faults.collect(place, () -> town.read(code.map(this::villagesOf).orElse(0)))
                    .ifPresent(read::add);
        }
        faults.refuseIfAny();
        return lastUse.in(read, givenOutOf);
    }

    private void addPlace(TownCode code, String place, Faults faults) {
        if (region.town(code).isEmpty()) {
            faults.add(place, FaultCode.UNKNOWN_TOWN, "code", code.text());
        } else if (region.town(code).filter(town -> town.inProgramme()).isEmpty()) {
            faults.add(place, FaultCode.OUTSIDE_PROGRAMME, "code", code.text());
        }
    }

    private int villagesOf(TownCode town) {
        return region.villagesOf(town).size();
    }

    /**
     * The table of a sum, by the weights of the rulebook that the fund year stands on.
     *
     * @throws Refusal.InvalidInput if a town is named twice, or no figure that counts is more than nothing anywhere
     */
    public AllocationTable table(FundYear year, Money total, List<Indicators> towns) {
        Rulebook rulebook = editions.now()
                .rulebooks()
                .find(year.state().rulebook())
                .orElseThrow(() -> new IllegalStateException(year + " stands on an unknown rulebook"));
        return AllocationTable.of(total, towns, AllocationWeights.of(rulebook));
    }
}
