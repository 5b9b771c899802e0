package org.guanjia.adapter.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

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

    /** Parameters have their places already. To have each looked for by name is a fifth of what a decision allocates. */
    private static final SqlParser PLACED = new SqlParser() {
        @Override
        public ParsedSql parse(String sql, StatementContext context) {
            return ParsedSql.builder().append(sql).build();
        }

        @Override
        public String nameParameter(String rawName, StatementContext context) {
            return rawName;
        }
    };

    private final Dialect dialect;
    private final BatchFlush batches;
    private final YoungTables youngTables = new YoungTables();
    private final Map<String, CountedStatement> counted = new ConcurrentHashMap<>();

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
        List<Object> values = new ArrayList<>();
        int number = 0;
        for (RowStatement statement : statements) {
            CountedStatement own =
                    counted.computeIfAbsent(statement.sql(), text -> CountedStatement.of(text, statement.duty()));
            for (Row row : statement.rows()) {
                sql.append(own.sql());
                own.bind(row, number, values);
                number++;
            }
        }
        try (Update update = handle.createUpdate(sql.append("commit").toString())) {
            update.setSqlParser(PLACED).addCustomizer(new Values(values)).execute();
        } catch (UnableToExecuteStatementException failure) {
            throw verdict(failure, rows);
        }
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

    /** Binds values in their places; they are of the types that the driver knows, or an Optional of such. */
    private record Values(List<Object> values) implements StatementCustomizer {

        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(i + 1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
            }
        }
    }
}
