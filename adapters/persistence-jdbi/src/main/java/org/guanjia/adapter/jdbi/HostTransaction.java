package org.guanjia.adapter.jdbi;

import java.sql.Connection;
import java.util.Optional;

/**
 * The transaction that a host has open on the calling thread. Where there is one, everything read and written on that
 * thread goes through its connection: it becomes visible and durable with the host's commit, and vanishes with its roll
 * back. We never commit, roll back, close or switch its auto-commit.
 *
 * <ul>
 *   <li>A decision that refuses has written nothing: the host may go on with its transaction.
 *   <li>A {@code Conflict} may have come after the first write: the host rolls back, and may call anew in another
 *       transaction. We never decide a second time by ourselves.
 *   <li>A command that the host sends twice under one key gets the first receipt, within one transaction too.
 * </ul>
 *
 * <p>The transaction is on READ COMMITTED, on the database of the data source that the stores were given. Where none is
 * open on the thread, each decision has a transaction of its own. An audit of the journal always has, since it has to see
 * one moment: what the host has not committed yet is not examined.
 */
@FunctionalInterface
public interface HostTransaction {

    /** For hosts that have none: every decision has a transaction of its own. */
    HostTransaction NONE = Optional::empty;

    /** The connection of the transaction that is open on this thread, with auto-commit off; empty where there is none. */
    Optional<Connection> current();
}
