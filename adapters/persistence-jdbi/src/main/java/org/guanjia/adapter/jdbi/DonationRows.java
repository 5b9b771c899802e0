package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.jdbi.v3.core.Jdbi;

/** Reads designated donations with what lies in their accounts, over all fund years. */
final class DonationRows {

    /** An account of a donation is of the fund that took it in, in that year or a later one. */
    private static final String STANDING = """
            select d.town, d.id, d.version, d.state, d.programme, d.fund_year, d.unit, d.received, d.settled,
                coalesce(sum(a.available), 0) as available, coalesce(sum(a.committed), 0) as committed,
                coalesce(sum(a.ordered), 0) as ordered, coalesce(sum(a.paid), 0) as paid
            from (select * from <schema>.donation where <which> order by id limit :limit) d
            left join <schema>.fund_account a on a.town = d.town and a.programme = d.programme and a.fund_year >= d.fund_year
                and a.unit = d.unit and a.source = 'DESIGNATED_DONATION' and a.donation = d.town || '-' || d.id
            group by d.town, d.id, d.version, d.state, d.programme, d.fund_year, d.unit, d.received, d.settled
            order by d.id""";

    private DonationRows() {}

    static Optional<DonationStanding> find(Jdbi jdbi, DonationId id) {
        Map<String, Object> values =
                Map.of("town", id.town().text(), "id", id.ulid().text());
        return read(jdbi, "town = :town and id = :id", values, 1).stream().findFirst();
    }

    static List<DonationStanding> list(Jdbi jdbi, FundUnit unit, Optional<DonationId> after, int limit) {
        Map<String, Object> values = new HashMap<>(Map.of("town", unit.town().text()));
        unit.village().ifPresent(village -> values.put("unit", village.text()));
        after.ifPresent(last -> values.put("after", last.ulid().text()));
        String which = "town = :town" + (unit.village().isPresent() ? " and unit = :unit" : "")
                + (after.isPresent() ? " and id > :after" : "");
        return read(jdbi, which, values, limit);
    }

    private static List<DonationStanding> read(Jdbi jdbi, String which, Map<String, Object> values, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                .define("which", which)
                .bindMap(values)
                .bind("limit", limit)
                .map((row, context) -> standing(row))
                .list());
    }

    private static DonationStanding standing(ResultSet row) throws SQLException {
        return new DonationStanding(
                JdbiFundViews.restored(StateTables.DONATIONS, row),
                Money.ofFen(row.getLong("available")),
                Money.ofFen(row.getLong("committed")),
                Money.ofFen(row.getLong("ordered")),
                Money.ofFen(row.getLong("paid")));
    }
}
