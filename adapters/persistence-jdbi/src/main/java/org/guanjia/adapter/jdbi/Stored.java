package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.domain.shared.Refusal;

/** Values that were valid when they were stored. What the domain refuses now is damage, and no fault of whoever asks. */
final class Stored {

    private Stored() {}

    /**
     * The value as it was stored.
     *
     * @throws IllegalStateException if the domain no longer takes it
     */
    static <T> T intact(String what, Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            throw new IllegalStateException("Stored " + what + " is damaged", refusal);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Whether that stands in a column; nothing where the value is an empty Optional. */
    static boolean holds(ResultSet row, String column, Object value) throws SQLException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? holds(row, column, optional.get()) : row.getObject(column) == null;
        }
        if (value instanceof OffsetDateTime time) {
            OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
            return found != null && time.isEqual(found);
        }
        return value.equals(row.getObject(column));
    }
}
