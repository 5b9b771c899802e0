package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Refuses whatever change it is put on; public because H2 creates it. */
public final class AppendOnly implements Trigger {

    /** Of class 23, integrity constraint violation, as on PostgreSQL. */
    private static final String RESTRICT_VIOLATION = "23001";

    private String table = "";

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException("Table " + table + " is append-only: change refused", RESTRICT_VIOLATION);
    }
}
