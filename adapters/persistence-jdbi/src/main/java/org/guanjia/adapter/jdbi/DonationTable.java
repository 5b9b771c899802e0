package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.DonationEvent;
import org.guanjia.domain.fund.DonationState;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of designated donations. */
final class DonationTable extends DocumentTable<Donation> {

    DonationTable() {
        super("donation", List.of("programme", "fund_year", "unit", "received", "settled"));
    }

    /** Finds the rows of several, by town and ids. */
    String selectSome() {
        return selectWhere("id in (<ids>)");
    }

    @Override
    public Class<Donation> aggregate() {
        return Donation.class;
    }

    @Override
    public DonationId id(TownCode town, Ulid ulid) {
        return new DonationId(town, ulid);
    }

    @Override
    public Donation birth(AggregateId id, Event first) {
        return Donation.fold((DonationId) id, List.of((DonationEvent) first));
    }

    @Override
    Object document(Donation donation) {
        return donation.state();
    }

    @Override
    Donation restore(AggregateId id, long version, String document) {
        return Donation.restore((DonationId) id, version, RecordJson.read(document, DonationState.class));
    }

    @Override
    Map<String, Object> foundBy(Donation donation) {
        Fund fund = donation.state().gift().fund();
        return Map.of(
                "programme", fund.programme().name(),
                "fund_year", fund.year(),
                "unit", fund.unit().text(),
                "received", donation.state().received().fen(),
                "settled", donation.state().settled().fen());
    }
}
