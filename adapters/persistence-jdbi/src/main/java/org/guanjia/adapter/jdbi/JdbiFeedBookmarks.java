package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One row per reader and town. Until when it is held tells who holds it; row counts tell who was first. */
final class JdbiFeedBookmarks implements FeedBookmarks {

    private static final String POSITIONS = """
            select town, position from <schema>.feed_reader where reader = :reader and town in (<towns>)""";

    private static final String TAKE = """
            update <schema>.feed_reader set held_until = :until
            where town = :town and reader = :reader and (held_until is null or held_until <= :now)""";

    private static final String TAKE_NEW = """
            insert into <schema>.feed_reader (town, reader, position, held_until)
            values (:town, :reader, 0, :until)
            on conflict do nothing""";

    private static final String TAKEN = """
            select position from <schema>.feed_reader
            where town = :town and reader = :reader and held_until = :until""";

    private static final String PUT_BACK = """
            update <schema>.feed_reader set position = :position, held_until = null
            where town = :town and reader = :reader and held_until = :until""";

    private final Jdbi jdbi;

    /** Over connections that are in no transaction. */
    JdbiFeedBookmarks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<TownCode, Long> positions(String reader, Set<TownCode> partitions) {
        Map<TownCode, Long> positions = new HashMap<>();
        partitions.forEach(town -> positions.put(town, 0L));
        if (!partitions.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(POSITIONS)
                    .bind("reader", reader)
                    .bindList("towns", partitions.stream().map(TownCode::text).toList())
                    .map((row, context) -> Map.entry(new TownCode(row.getString("town")), row.getLong("position")))
                    .forEach(found -> positions.put(found.getKey(), found.getValue())));
        }
        return Map.copyOf(positions);
    }

    @Override
    public Optional<Held> take(String reader, TownCode partition, Instant now, Instant until) {
        return jdbi.inTransaction(handle -> {
            int taken = handle.createUpdate(TAKE)
                    .bind("town", partition.text())
                    .bind("reader", reader)
                    .bind("now", Stored.utc(now))
                    .bind("until", Stored.utc(until))
                    .execute();
            return taken == 1 || isNew(handle, reader, partition, until)
                    ? Optional.of(new Held(reader, partition, position(handle, reader, partition, until), until))
                    : Optional.empty();
        });
    }

    private static boolean isNew(Handle handle, String reader, TownCode partition, Instant until) {
        return handle.createUpdate(TAKE_NEW)
                        .bind("town", partition.text())
                        .bind("reader", reader)
                        .bind("until", Stored.utc(until))
                        .execute()
                == 1;
    }

    private static long position(Handle handle, String reader, TownCode partition, Instant until) {
        return handle.createQuery(TAKEN)
                .bind("town", partition.text())
                .bind("reader", reader)
                .bind("until", Stored.utc(until))
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean putBack(Held held, long position) {
        if (position < held.position()) {
            throw new IllegalArgumentException("Bookmark moved back to " + position);
        }
        return jdbi.withHandle(handle -> handle.createUpdate(PUT_BACK)
                        .bind("town", held.partition().text())
                        .bind("reader", held.reader())
                        .bind("until", Stored.utc(held.until()))
                        .bind("position", position)
                        .execute()
                == 1);
    }
}
