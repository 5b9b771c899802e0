package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.regex.Pattern;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.RowStatement.Row;

/**
 * A statement as PostgreSQL gets it in one text with others: it counts by itself what was written, and its parameters have places.
 *
 * @param sql ends where the next may begin
 * @param parameters by name, each in its place
 */
record CountedStatement(String sql, List<String> parameters, boolean isNumbered) {

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    static CountedStatement of(String sql, Duty duty) {
        List<String> parameters =
                PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList();
        String placed = PARAMETER.matcher(sql).replaceAll("?");
        return switch (duty) {
            case CLEARS -> new CountedStatement(placed + ";\n", parameters, false);
            case WRITTEN -> new CountedStatement(counting(placed + " returning 1"), parameters, true);
            case CONFIRMS -> new CountedStatement(counting(placed), parameters, true);
        };
    }

    private static String counting(String sql) {
        return "with written as (" + sql + ") select <schema>.require_written(count(*), ?) from written;\n";
    }

    /**
     * Adds what is bound for a row.
     *
     * @param number which the error of a row bears that was not written
     */
    void bind(Row row, int number, List<Object> values) {
        for (String name : parameters) {
            Object value = row.values().get(name);
            if (value == null) {
                throw new IllegalStateException("No value for :" + name);
            }
            values.add(value);
        }
        if (isNumbered) {
            values.add(number);
        }
    }
}
