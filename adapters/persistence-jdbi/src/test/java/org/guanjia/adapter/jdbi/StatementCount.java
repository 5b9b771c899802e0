package org.guanjia.adapter.jdbi;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements that were sent, a batch as one. */
final class StatementCount implements SqlLogger {

    private final AtomicInteger statements = new AtomicInteger();

    @Override
    public void logAfterExecution(StatementContext context) {
        statements.incrementAndGet();
    }

    int statements() {
        return statements.get();
    }
}
