package org.guanjia.adapter.jdbi;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes all rows and commits in one round trip to PostgreSQL, so that no row is locked while an answer travels, least of all
 * an account that everybody wants. The server holds each row count against what it has to be, and where a row was not written
 * it ends the transaction with an error that bears the number of the row; nothing behind it is done.
 */
final class OneTripFlush implements FlushPath {

    /** What is more goes in batches: each number of rows is a statement of its own, which is remembered. */
    private static final int MOST_ROWS = 32;

    /** The first half of the states of errors that {@code require_written} raises; the number of the row follows. */
    private static final String NOT_WRITTEN = "GJ";

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    private final Dialect dialect;
    private final BatchFlush batches;
    private final YoungTables youngTables = new YoungTables();

    OneTripFlush(Dialect dialect) {
        this.dialect = dialect;
        this.batches = new BatchFlush(dialect);
    }

    @Override
    public void write(Handle handle, List<RowStatement> statements) {
        batches.write(handle, statements);
    }

    @Override
    public void writeAndEnd(Handle handle, List<RowStatement> statements) {
        List<Row> rows = statements.stream()
                .flatMap(statement -> statement.rows().stream())
                .toList();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            batches.write(handle, statements);
        } else {
            writeAndCommit(handle, statements, rows);
        }
    }

    @Override
    public void committed(Handle handle) {
        youngTables.attend(handle);
    }

    private void writeAndCommit(Handle handle, List<RowStatement> statements, List<Row> rows) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        int number = 0;
        for (RowStatement statement : statements) {
            for (Row row : statement.rows()) {
                int own = number;
                sql.append(numbered(statement.sql(), row.duty(), own));
                row.values().forEach((name, value) -> values.put(name + "_" + own, value));
                number++;
            }
        }
        try {
            handle.createUpdate(sql.append("commit").toString()).bindMap(values).execute();
        } catch (UnableToExecuteStatementException failure) {
            throw verdict(failure, rows);
        }
    }

    private static String numbered(String sql, Duty duty, int number) {
        String own = PARAMETER.matcher(sql).replaceAll(":$1_" + number);
        return duty == Duty.CLEARS
                ? own + ";\n"
                : "with written as (" + own + (duty == Duty.WRITTEN ? " returning 1" : "")
                        + ") select <schema>.require_written(count(*), " + number + ") from written;\n";
    }

    private RuntimeException verdict(UnableToExecuteStatementException failure, List<Row> rows) {
        if (failure.getCause() instanceof SQLException cause) {
            String state = String.valueOf(cause.getSQLState());
            if (state.startsWith(NOT_WRITTEN)) {
                return rows.get(Integer.parseInt(state.substring(NOT_WRITTEN.length())))
                        .verdict();
            }
            if (dialect.isLockTimeout(cause)) {
                return rows.get(0).verdict();
            }
        }
        return failure;
    }
}
