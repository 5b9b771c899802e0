package org.guanjia.adapter.jdbi;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One JDBC batch per statement: works on every database. */
final class BatchFlush implements FlushPath {

    @Override
    public void write(Handle handle, List<RowStatement> statements) {
        for (RowStatement statement : statements) {
            for (int written : execute(handle, statement)) {
                if (written != 1) {
                    throw statement.verdict();
                }
            }
        }
    }

    private static int[] execute(Handle handle, RowStatement statement) {
        try (PreparedBatch batch = handle.prepareBatch(statement.sql())) {
            statement.rows().forEach(row -> batch.bindMap(row).add());
            return batch.execute();
        }
    }
}
