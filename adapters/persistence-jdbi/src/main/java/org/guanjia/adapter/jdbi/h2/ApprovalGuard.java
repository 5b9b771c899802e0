package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to change what an approval is about, what it came to, and by whom it was revoked; public because H2 creates it.
 */
public final class ApprovalGuard implements Trigger {

    /** Of class 23, integrity constraint violation, as on PostgreSQL. */
    private static final String RESTRICT_VIOLATION = "23001";

    private static final Set<String> UNDER_WAY = Set.of("OPEN", "RETURNED");

    // The columns of the table, in its order: what stands before the version never changes.
    private static final int VERSION = 8;
    private static final int STAGE = 9;
    private static final int REVOKED_BY = 10;

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        @Nullable Object[] before = Objects.requireNonNull(oldRow);
        @Nullable Object[] after = Objects.requireNonNull(newRow);
        boolean isOver = !UNDER_WAY.contains(String.valueOf(before[STAGE]));
        boolean kept = IntStream.range(0, VERSION).allMatch(column -> same(before, after, column))
                && (!isOver || same(before, after, STAGE))
                && (before[REVOKED_BY] == null || same(before, after, REVOKED_BY));
        if (!kept) {
            throw new SQLException("Table approval is append-only here: change refused", RESTRICT_VIOLATION);
        }
    }

    private static boolean same(@Nullable Object[] before, @Nullable Object[] after, int column) {
        return Objects.equals(before[column], after[column]);
    }
}
