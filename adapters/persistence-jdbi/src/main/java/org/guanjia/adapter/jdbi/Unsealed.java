package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A committed journal row that has no place in the feed yet.
 *
 * @param hash in hexadecimal
 */
record Unsealed(String aggregate, long version, Instant recordedAt, String hash) {

    static final Comparator<Unsealed> AS_RECORDED = Comparator.comparing(Unsealed::recordedAt)
            .thenComparing(Unsealed::aggregate)
            .thenComparingLong(Unsealed::version);

    static Unsealed of(ResultSet row) throws SQLException {
        return new Unsealed(
                row.getString("aggregate"),
                row.getLong("version"),
                Stored.instant(row, "recorded_at"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
