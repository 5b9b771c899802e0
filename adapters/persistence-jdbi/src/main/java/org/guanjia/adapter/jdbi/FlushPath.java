package org.guanjia.adapter.jdbi;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** How the rows of one transaction reach the database; the seam between the portable way and faster ones. */
interface FlushPath {

    /**
     * Writes all rows in the order given.
     *
     * @throws org.guanjia.domain.shared.Refusal the verdict of the first statement of which a row was not written
     */
    void write(Handle handle, List<RowStatement> statements);

    /** The same as the last thing in a transaction of our own, which may be committed with it. */
    default void writeAndEnd(Handle handle, List<RowStatement> statements) {
        write(handle, statements);
    }

    /** Looks after the database when a transaction of our own is committed; never fails. */
    default void committed(Handle handle) {}
}
