package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;

/** One SQL statement for many rows of one table. */
record RowStatement(String sql, List<Row> rows) {

    /** What a row is there for. */
    enum Duty {

        /** It is written, once. */
        WRITTEN,

        /** It stands for any number of rows, which are taken away or stand already. */
        CLEARS,

        /** It is found, once, and nothing is written. */
        CONFIRMS
    }

    /**
     * A row to be written.
     *
     * @param values by named parameter
     * @param verdict what it means that the database did not write the row, or could not because somebody else is writing it
     */
    record Row(Map<String, Object> values, RuntimeException verdict, Duty duty) {

        Row(Map<String, Object> values, RuntimeException verdict) {
            this(values, verdict, Duty.WRITTEN);
        }

        boolean isWrittenBy(int count) {
            return duty == Duty.CLEARS || count == 1;
        }
    }
}
