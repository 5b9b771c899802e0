package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/**
 * A row of a state table as it stands there, whether it makes sense or not.
 *
 * @param head in hexadecimal
 * @param state empty where the domain does not take what stands there
 * @param birth what the row keeps of the aggregate's first entry, by the name of the column
 */
record StoredState(
        StateTable<?> table, long version, String head, Optional<Aggregate<?, ?>> state, Map<String, String> birth) {

    private static final String RECORDED_AT = "recorded_at";
    private static final String RECORDED_BY = "recorded_by";

    static StoredState of(StateTable<?> table, ResultSet row) throws SQLException {
        return new StoredState(
                table,
                row.getLong("version"),
                HexFormat.of().formatHex(row.getBytes("head")),
                restored(table, row),
                birth(row));
    }

    /** The state as the domain sees it. Whatever a damaged row makes it throw means that it is none. */
    private static Optional<Aggregate<?, ?>> restored(StateTable<?> table, ResultSet row) throws SQLException {
        try {
            AggregateId id = table.id(new TownCode(row.getString("town")), new Ulid(row.getString("id")));
            return Optional.of(table.restore(id, row.getLong("version"), row));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Map<String, String> birth(ResultSet row) throws SQLException {
        Map<String, String> birth = new HashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (column.equals(RECORDED_AT)) {
                birth.put(
                        column,
                        row.getObject(i, OffsetDateTime.class).toInstant().toString());
            } else if (column.equals(RECORDED_BY)) {
                birth.put(column, row.getString(i));
            }
        }
        return birth;
    }

    /** Whether the row names who put the aggregate on record and when as its first entry does, where it names them. */
    boolean agreesWith(JournalRow first) {
        String at = first.recordedAt().toString();
        return birth.getOrDefault(RECORDED_AT, at).equals(at)
                && birth.getOrDefault(RECORDED_BY, first.actor()).equals(first.actor());
    }
}
