package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Jurisdiction.Level;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** Where acts on money are prepared. Safe for use by several threads. */
public final class FundDesk {

    private final Inputs inputs;
    private final Region region;
    private final Footings footings;
    private final InstantSource clock;

    @Inject
    public FundDesk(Inputs inputs, Region region, Footings footings, InstantSource clock) {
        this.inputs = inputs;
        this.region = region;
        this.footings = footings;
        this.clock = clock;
    }

    /**
     * What the command of a call means.
     *
     * @throws Refusal.InvalidInput with every fault of form; where there is none, with those of meaning
     */
    <C, T> T read(Call<C> call, Function<C, T> meaning) {
        return meaning.apply(inputs.valid(call.command()));
    }

    Instant now() {
        return clock.instant();
    }

    /** The city itself. */
    FundUnit city() {
        return FundUnit.of(region.city().code());
    }

    /** Who acts on the money of a partition: those of the city on the city's, those of a town on the town's. */
    static Predicate<Jurisdiction> own(TownCode partition) {
        return held -> held.covers(partition) && (held.level() == Level.CITY) == partition.isCity();
    }

    /**
     * What a fund year stands on that is opened now.
     *
     * @throws Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension carries it
     */
    Footing footing() {
        return footings.on(CityTime.dateOf(now()));
    }

    /**
     * The town, or the city by its own code.
     *
     * @throws Refusal.NotFound if the region does not have it
     */
    TownCode known(TownCode partition) {
        if (!region.partitions().contains(partition)) {
            throw new Refusal.NotFound(partition.text());
        }
        return partition;
    }

    /**
     * A unit of a partition.
     *
     * @param field that names it
     * @throws Refusal.InvalidInput if it is another partition's, or a village that the region does not have
     */
    FundUnit unitOf(TownCode partition, FundUnit unit, String field) {
        boolean known = unit.town().equals(partition)
                && unit.village()
                        .map(village -> region.village(village).isPresent())
                        .orElse(true);
        if (!known) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.UNKNOWN_VILLAGE, "code", unit.text()).at(field)));
        }
        return unit;
    }

    /**
     * A fund year as it stands.
     *
     * @throws Refusal.NotFound if nobody opened it
     * @throws Refusal.Conflict if the actor decided on another version
     */
    static FundYear year(Transaction tx, FundYearId id, Call<?> call) {
        FundYear year = tx.funds().year(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        call.checkVersion(year.version());
        return year;
    }

    /** That a field holds something else than one of these. */
    static Refusal notOneOf(String field, Collection<? extends Enum<?>> words) {
        String known = words.stream().map(Enum::name).collect(Collectors.joining(", "));
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at(field)));
    }
}
