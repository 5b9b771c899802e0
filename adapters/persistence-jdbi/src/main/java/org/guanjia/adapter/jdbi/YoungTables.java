package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Has PostgreSQL gather statistics of tables that outgrew what it knows of them. It plans once how a key is looked up, and where
 * the table was empty then, any index that begins with the town will do: until it gathers statistics by itself, which takes a
 * minute or more, every foreign key reads all of its town. Safe for use by several threads.
 */
final class YoungTables {

    private static final long FIRST_LOOK = 16;

    /** A table that takes 32 pages or more, and four times as many as when statistics were gathered last. */
    private static final String OUTGROWN = """
            select quote_ident(space.nspname) || '.' || quote_ident(grown.relname)
            from pg_class grown join pg_namespace space on space.oid = grown.relnamespace
            where space.nspname = :schema and grown.relkind = 'r'
                and pg_relation_size(grown.oid) / current_setting('block_size')::int >= 4 * greatest(grown.relpages, 8)""";

    private final AtomicLong committed = new AtomicLong();

    /** Looks after ever longer stretches: one act after which the tables may have doubled. */
    void attend(Handle handle) {
        long acts = committed.incrementAndGet();
        if (acts >= FIRST_LOOK && Long.bitCount(acts) == 1) {
            try {
                analyze(handle);
            } catch (UnableToExecuteStatementException ignored) {
                // What was asked for is committed; a table of which too little is known is slow and nothing else.
            }
        }
    }

    private static void analyze(Handle handle) {
        List<String> outgrown = handle.createQuery(OUTGROWN)
                .bind("schema", handle.getConfig(SqlStatements.class).getAttribute("schema"))
                .mapTo(String.class)
                .list();
        if (!outgrown.isEmpty()) {
            handle.execute("analyze (skip_locked) " + String.join(", ", outgrown));
        }
    }
}
