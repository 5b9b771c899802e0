package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.RowStatement.Row;

/** Gathers rows by their statement, whose place is that of its first row. */
final class RowStatements {

    private final Map<String, RowStatement> statements = new LinkedHashMap<>();

    /** Adds a row that has to be written. */
    void add(String sql, Row row) {
        add(sql, Duty.WRITTEN, row);
    }

    /** Adds a row; its duty is that of all rows of its statement. */
    void add(String sql, Duty duty, Row row) {
        statements
                .computeIfAbsent(sql, text -> new RowStatement(text, duty, new ArrayList<>()))
                .rows()
                .add(row);
    }

    List<RowStatement> all() {
        return List.copyOf(statements.values());
    }
}
