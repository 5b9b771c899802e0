package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person be erased, once, or have a new edition with new blind indexes, and refuses every other change; public
 * because H2 creates it.
 */
public final class PersonGuard implements Trigger {

    /** Of class 23, integrity constraint violation, as on PostgreSQL. */
    private static final String RESTRICT_VIOLATION = "23001";

    // The columns of the table, in its order.
    private static final int TOWN = 0;
    private static final int ID = 1;
    private static final int EDITION = 2;
    private static final int MASTER_KEY = 3;
    private static final int WRAPPED_KEY = 4;
    private static final int ERASED_AT = 8;

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        if (oldRow == null || newRow == null || !isAllowed(oldRow, newRow)) {
            throw new SQLException(
                    "Table person is append-only but for editions and erasure: change refused", RESTRICT_VIOLATION);
        }
    }

    private static boolean isAllowed(@Nullable Object[] before, @Nullable Object[] after) {
        boolean sameAndStanding = before[ERASED_AT] == null && same(before, after, TOWN) && same(before, after, ID);
        boolean nextEdition = after[ERASED_AT] == null
                && same(before, after, MASTER_KEY)
                && same(before, after, WRAPPED_KEY)
                && Objects.equals(after[EDITION], Math.addExact((Integer) Objects.requireNonNull(before[EDITION]), 1));
        boolean erasure = after[ERASED_AT] != null && same(before, after, EDITION);
        return sameAndStanding && (nextEdition || erasure);
    }

    private static boolean same(@Nullable Object[] before, @Nullable Object[] after, int column) {
        return Objects.deepEquals(before[column], after[column]);
    }
}
