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

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return OF_H2.contains(String.valueOf(failure.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
