package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses a change of any column that stands before the column {@code version}; public because H2 creates it. */
public final class KeptBeforeVersion implements Trigger {

    /** Of class 23, integrity constraint violation, as on PostgreSQL. */
    private static final String RESTRICT_VIOLATION = "23001";

    private static final String POSITION = """
            select ordinal_position from information_schema.columns
            where table_schema = ? and table_name = ? and column_name = 'version'""";

    private String table = "";
    private int kept;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type)
            throws SQLException {
        table = tableName;
        try (PreparedStatement query = connection.prepareStatement(POSITION)) {
            query.setString(1, schema);
            query.setString(2, tableName);
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("Table " + tableName + " has no column version");
                }
                kept = found.getInt(1) - 1;
            }
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        Object[] before = Arrays.copyOf(Objects.requireNonNull(oldRow), kept);
        Object[] after = Arrays.copyOf(Objects.requireNonNull(newRow), kept);
        if (!Arrays.equals(before, after)) {
            throw new SQLException("Table " + table + " is append-only: change refused", RESTRICT_VIOLATION);
        }
    }
}
