package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;

/** Pages of the commitments that a filter lets through. */
final class CommitmentPages {

    private static final String SELECT = """
            select town, id, version, state, programme, fund_year, unit, wish, committed, ordered, paid, released
            from <schema>.commitment
            where town = :town and id > :after""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CommitmentPages(CommitmentFilter filter) {
        FundUnit unit = filter.unit();
        values.put("town", unit.town().text());
        only("unit", unit.village().map(village -> unit.text()));
        only("programme", filter.programme().map(Programme::name));
        only("fund_year", filter.year());
        only(
                "wish",
                filter.wish()
                        .map(wish ->
                                wish.town().equals(unit.town()) ? wish.ulid().text() : ""));
        filter.stage().map(CommitmentPages::at).ifPresent(conditions::add);
    }

    private void only(String column, Optional<?> value) {
        value.ifPresent(known -> {
            conditions.add(column + " = :" + column);
            values.put(column, known);
        });
    }

    private static String at(CommitmentStage stage) {
        return switch (stage) {
            case OPEN -> "committed > ordered + paid + released";
            case ORDERED -> "committed = ordered + paid + released and ordered > 0";
            case SETTLED -> "committed = ordered + paid + released and ordered = 0";
        };
    }

    List<Commitment> read(Handle handle, Optional<CommitmentId> after, int limit) {
        StringBuilder sql = new StringBuilder(SELECT);
        conditions.forEach(condition -> sql.append(" and ").append(condition));
        return handle.createQuery(sql.append(" order by id limit :limit").toString())
                .bindMap(values)
                .bind("after", after.map(id -> id.ulid().text()).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> StateTables.COMMITMENTS.restore(
                        new CommitmentId(new TownCode(row.getString("town")), new Ulid(row.getString("id"))),
                        row.getLong("version"),
                        row))
                .list();
    }
}
