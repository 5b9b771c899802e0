package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** A row of the journal together with its place in the feed, where it has one. */
record FiledRow(ChainedRow entry, Optional<PlaceInFeed> place) {

    /** Hashes in hexadecimal: of the place before, and its own. */
    record PlaceInFeed(long position, String before, String hash) {}

    static FiledRow of(ResultSet row) throws SQLException {
        return new FiledRow(ChainedRow.of(row), place(row));
    }

    private static Optional<PlaceInFeed> place(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        String before = hash(row, "feed_before").orElseGet(() -> HexFormat.of().formatHex(HashChain.beginning()));
        return hash(row, "feed_hash").map(hash -> new PlaceInFeed(position, before, hash));
    }

    private static Optional<String> hash(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(HexFormat.of()::formatHex);
    }
}
