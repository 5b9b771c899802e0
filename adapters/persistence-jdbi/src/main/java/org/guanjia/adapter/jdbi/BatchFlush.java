package org.guanjia.adapter.jdbi;

import java.sql.SQLException;
import java.util.List;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** One JDBC batch per statement: works on every database. */
final class BatchFlush implements FlushPath {

    private final Dialect dialect;

    BatchFlush(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void write(Handle handle, List<RowStatement> statements) {
        for (RowStatement statement : statements) {
            int[] written = execute(handle, statement);
            for (int row = 0; row < written.length; row++) {
                if (!statement.duty().isDoneBy(written[row])) {
                    throw statement.rows().get(row).verdict();
                }
            }
        }
    }

    private int[] execute(Handle handle, RowStatement statement) {
        if (statement.duty() == Duty.CONFIRMS) {
            return statement.rows().stream()
                    .mapToInt(row -> found(handle, statement.sql(), row))
                    .toArray();
        }
        try (PreparedBatch batch = handle.prepareBatch(statement.sql())) {
            statement.rows().forEach(row -> batch.bindMap(row.values()).add());
            return batch.execute();
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException cause && dialect.isLockTimeout(cause)) {
                throw statement.rows().get(0).verdict();
            }
            throw failure;
        }
    }

    private static int found(Handle handle, String sql, RowStatement.Row row) {
        return handle.createQuery(sql)
                .bindMap(row.values())
                .mapTo(Integer.class)
                .list()
                .size();
    }
}
