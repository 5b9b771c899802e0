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
     */
    record Row(Map<String, Object> values, Refusal verdict) {}
}
