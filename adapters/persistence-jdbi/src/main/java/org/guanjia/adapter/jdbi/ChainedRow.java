package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A row of the journal as it stands in the table.
 *
 * @param hash in hexadecimal
 */
record ChainedRow(JournalRow row, String hash) {

    static ChainedRow of(ResultSet row) throws SQLException {
        EventText text =
                new EventText(row.getString("event_type"), row.getInt("event_version"), row.getString("payload"));
        return new ChainedRow(
                new JournalRow(
                        row.getString("town"),
                        row.getString("aggregate"),
                        row.getLong("version"),
                        text,
                        Stored.instant(row, "occurred_at"),
                        Stored.instant(row, "recorded_at"),
                        row.getString("actor")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    long version() {
        return row.version();
    }

    /** The hash that the row would have after that one. */
    String hashAfter(String previous) {
        return hashAfter(previous, version());
    }

    /** The hash that the row would have after that one if it stood at that version. */
    String hashAfter(String previous, long version) {
        JournalRow there = new JournalRow(
                row.town(), row.aggregate(), version, row.text(), row.occurredAt(), row.recordedAt(), row.actor());
        return HexFormat.of().formatHex(HashChain.next(HexFormat.of().parseHex(previous), there));
    }
}
