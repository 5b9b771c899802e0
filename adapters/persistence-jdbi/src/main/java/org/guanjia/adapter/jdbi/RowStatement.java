package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;

/**
 * One SQL statement for many rows of one table.
 *
 * @param duty what each of its rows is there for
 */
record RowStatement(String sql, Duty duty, List<Row> rows) {

    /** What a row is there for. */
    enum Duty {

        /** It is written, once. */
        WRITTEN,

        /** It stands for any number of rows, which are taken away or stand already. */
        CLEARS,

        /** It is found, once, and nothing is written. */
        CONFIRMS;

        boolean isDoneBy(int count) {
            return this == CLEARS || count == 1;
        }
    }

    /**
     * A row to be written.
     *
     * @param values by named parameter
     * @param verdict what it means that the database did not write the row, or could not because somebody else is writing it
     */
    record Row(Map<String, Object> values, RuntimeException verdict) {}
}
