package org.guanjia.adapter.jdbi;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.guanjia.domain.shared.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * One JDBC batch per statement, but for the accounts: PostgreSQL changes them and commits in one round trip, so that rows that
 * everybody wants are never locked while an answer travels. The server itself gives the verdict there, as an error, and commits
 * nothing then.
 */
final class CommittingFlush implements FlushPath {

    private static final String FUNDS_MOVED = "GJ001";

    private final Dialect dialect;
    private final BatchFlush batches;

    CommittingFlush(Dialect dialect) {
        this.dialect = dialect;
        this.batches = new BatchFlush(dialect);
    }

    @Override
    public void write(Handle handle, List<RowStatement> statements) {
        batches.write(handle, statements);
    }

    @Override
    public void writeAndEnd(Handle handle, List<RowStatement> statements) {
        int last = statements.size() - 1;
        if (last < 0 || !statements.get(last).sql().equals(FundTables.MOVE)) {
            batches.write(handle, statements);
        } else {
            batches.write(handle, statements.subList(0, last));
            moveAndCommit(handle, statements.get(last).rows());
        }
    }

    private void moveAndCommit(Handle handle, List<Row> rows) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            sql.append("with moved as (")
                    .append(FundTables.MOVE.replaceAll(":(\\w+)", ":$1" + number))
                    .append(" returning 1) select <schema>.require_moved(count(*)) from moved; ");
            rows.get(i).values().forEach((name, value) -> values.put(name + number, value));
        }
        try {
            handle.createUpdate(sql.append("commit").toString()).bindMap(values).execute();
        } catch (UnableToExecuteStatementException failure) {
            throw verdict(failure);
        }
    }

    private RuntimeException verdict(UnableToExecuteStatementException failure) {
        if (failure.getCause() instanceof SQLException cause) {
            if (FUNDS_MOVED.equals(cause.getSQLState())) {
                return Refusal.Conflict.fundsMoved();
            }
            if (dialect.isLockTimeout(cause)) {
                return Refusal.Conflict.twinInFlight();
            }
        }
        return failure;
    }
}
