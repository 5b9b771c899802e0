package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A row of the feed without its hash.
 *
 * @param entryHash the hash of the journal row that has this place, in hexadecimal
 */
record FeedRow(String town, long position, String aggregate, long version, String entryHash) {

    static FeedRow of(ResultSet row) throws SQLException {
        return new FeedRow(
                row.getString("town"),
                row.getLong("position"),
                row.getString("aggregate"),
                row.getLong("version"),
                HexFormat.of().formatHex(row.getBytes("entry_hash")));
    }
}
