package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pots of an account change until it is closed, and refuses every other change; public because H2 creates it.
 */
public final class AccountGuard implements Trigger {

    /** Of class 23, integrity constraint violation, as on PostgreSQL. */
    private static final String RESTRICT_VIOLATION = "23001";

    // The columns of the table, in its order.
    private static final int KEY_COLUMNS = 6;
    private static final int OPENED_AT = 14;
    private static final int CLOSED_AT = 15;

    @Override
    public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
            throws SQLException {
        Object[] before = Objects.requireNonNull(oldRow);
        Object[] after = Objects.requireNonNull(newRow);
        boolean same = IntStream.concat(IntStream.range(0, KEY_COLUMNS), IntStream.of(OPENED_AT))
                .allMatch(column -> Objects.equals(before[column], after[column]));
        if (!same || Arrays.asList(before).get(CLOSED_AT) != null) {
            throw new SQLException(
                    "Account of table fund_account is closed, or would be another: change refused", RESTRICT_VIOLATION);
        }
    }
}
