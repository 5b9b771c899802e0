package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** The table of commitments. */
final class CommitmentTable extends DocumentTable<Commitment> {

    CommitmentTable() {
        super(
                "commitment",
                List.of("programme", "fund_year", "unit", "wish", "committed", "ordered", "paid", "released"));
    }

    /** Finds the rows of a wish by town and wish. */
    String selectOfWish() {
        return selectWhere("wish = :wish");
    }

    @Override
    public Class<Commitment> aggregate() {
        return Commitment.class;
    }

    @Override
    public CommitmentId id(TownCode town, Ulid ulid) {
        return new CommitmentId(town, ulid);
    }

    @Override
    public Commitment birth(AggregateId id, Event first) {
        return Commitment.fold((CommitmentId) id, List.of((CommitmentEvent) first));
    }

    @Override
    Object document(Commitment commitment) {
        return commitment.state();
    }

    @Override
    Commitment restore(AggregateId id, long version, String document) {
        return Commitment.restore((CommitmentId) id, version, RecordJson.read(document, CommitmentState.class));
    }

    @Override
    Map<String, Object> foundBy(Commitment commitment) {
        CommitmentState state = commitment.state();
        Optional<String> wish = state.spending()
                .subject()
                .fold(of -> Optional.of(of.wish().ulid().text()), projects -> Optional.empty());
        return Map.of(
                "programme", state.fund().programme().name(),
                "fund_year", state.fund().year(),
                "unit", state.fund().unit().text(),
                "wish", wish,
                "committed", state.committed().fen(),
                "ordered", state.ordered().fen(),
                "paid", state.paid().fen(),
                "released", state.released().fen());
    }
}
