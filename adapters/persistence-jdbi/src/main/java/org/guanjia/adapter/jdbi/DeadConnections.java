package org.guanjia.adapter.jdbi;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections have died, in H2's own numbers, which the pool does not know. It would otherwise lend them
 * out again and again as long as they are asked for often.
 */
final class DeadConnections implements SQLExceptionOverride {

    /** A connection that was closed or broken, and a database that was closed or goes down. */
    static final Set<String> OF_H2 = Set.of("90007", "90067", "90098", "90121");

    /** A failure inside H2, whatever it is. */
    private static final String ANY_FAILURE = "HY000";

    /** By name, since a host on PostgreSQL has no H2. */
    private static final String STORE_FAILURE_OF_H2 = "org.h2.mvstore.MVStoreException";

    /** Whether H2's store says it: a statement that goes on while its file is just being closed is told so with no state of its own. */
    static boolean isOfStore(Throwable failure) {
        return failure.getClass().getName().equals(STORE_FAILURE_OF_H2);
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        boolean isDead = OF_H2.contains(state)
                || (state.equals(ANY_FAILURE) && failure.getCause() != null && isOfStore(failure.getCause()));
        return isDead ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
