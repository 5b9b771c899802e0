package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Refusal;

/** One SQL statement for many rows of one table. */
record RowStatement(String sql, List<Row> rows) {

    /**
     * A row to be written.
     *
     * @param values by named parameter
     * @param verdict what it means that the database did not write the row, or could not because somebody else is writing it
     * @param clears whether it stands for any number of rows, which are taken away
     */
    record Row(Map<String, Object> values, Refusal verdict, boolean clears) {

        Row(Map<String, Object> values, Refusal verdict) {
            this(values, verdict, false);
        }

        boolean isWrittenBy(int count) {
            return clears || count == 1;
        }
    }
}
