package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.FundYearState;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of fund years. */
final class FundYearTable extends DocumentTable<FundYear> {

    FundYearTable() {
        super("fund_year", List.of("programme", "fund_year", "stage"));
    }

    @Override
    public Class<FundYear> aggregate() {
        return FundYear.class;
    }

    @Override
    public FundYearId id(TownCode town, Ulid ulid) {
        return new FundYearId(town, ulid);
    }

    @Override
    public FundYear birth(AggregateId id, Event first) {
        return FundYear.fold((FundYearId) id, List.of((FundYearEvent) first));
    }

    @Override
    Object document(FundYear year) {
        return year.state();
    }

    @Override
    FundYear restore(AggregateId id, long version, String document) {
        return FundYear.restore((FundYearId) id, version, RecordJson.read(document, FundYearState.class));
    }

    @Override
    Map<String, Object> foundBy(FundYear year) {
        return Map.of(
                "programme", year.state().programme().name(),
                "fund_year", year.state().year(),
                "stage", year.state().stage().name());
    }
}
