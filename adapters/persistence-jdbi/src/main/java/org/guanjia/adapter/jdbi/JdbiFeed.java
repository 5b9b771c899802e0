package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The feed beside the journal. Whoever seals reads without any lock, then moves the town's head on from where they saw it:
 * that row count tells who was first, and only then the rows are written.
 */
final class JdbiFeed implements Feed {

    private static final Seal NOT_BY_US = new Seal(0, Rest.UNKNOWN);

    private static final String BEGIN = """
            insert into <schema>.feed_head (town, position, hash, recorded_up_to, sealed_at)
            values (:town, 0, :hash, :recordedUpTo, :now)
            on conflict do nothing""";

    private static final String MOVE_ON = """
            update <schema>.feed_head
            set position = :position, hash = :hash, recorded_up_to = :recordedUpTo, sealed_at = :now
            where town = :town and position = :from""";

    private static final String GIVE_PLACE = """
            insert into <schema>.feed (town, position, aggregate, version, entry_hash, hash)
            values (:town, :position, :aggregate, :version, :entryHash, :hash)""";

    private static final String AFTER = """
            select feed.town, feed.position, feed.aggregate, feed.version, journal.event_type, journal.event_version,
                journal.payload, journal.occurred_at, journal.recorded_at
            from <schema>.feed
            join <schema>.journal on journal.town = feed.town and journal.aggregate = feed.aggregate
                and journal.version = feed.version
            where feed.town = :town and feed.position > :after
            order by feed.position
            limit :limit""";

    private static final String ENDS = """
            select town, position from <schema>.feed_head where town in (<towns>)""";

    private final Jdbi jdbi;
    private final Turns turns;

    /** Over connections that are in no transaction, with turns that only those take who seal. */
    JdbiFeed(Jdbi jdbi, Turns turns) {
        this.jdbi = jdbi;
        this.turns = turns;
    }

    @Override
    public Seal seal(TownCode partition, Instant now, Duration lookBack, Instant notBefore, int limit) {
        try (Turn turn = turns.next()) {
            return jdbi.inTransaction(handle -> seal(handle, turn, partition, now, lookBack, notBefore, limit));
        } catch (Refusal.Conflict othersTakeTheirTime) {
            return NOT_BY_US;
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException cause && Dialect.isAnyLockTimeout(cause)) {
                return NOT_BY_US;
            }
            throw failure;
        }
    }

    private static Seal seal(
            Handle handle, Turn turn, TownCode town, Instant now, Duration lookBack, Instant notBefore, int limit) {
        FeedHead head = FeedHead.of(handle, town.text()).orElseGet(FeedHead::beginning);
        Instant since = head.lookingBackFrom(now).minus(lookBack);
        UnsealedRows unsealed = new UnsealedRows(handle, town);
        List<Unsealed> found = unsealed.recordedLately(since.isBefore(notBefore) ? notBefore : since, limit);
        List<Unsealed> order = found.isEmpty() ? found : unsealed.inOrder(found);
        if (order.isEmpty()) {
            return new Seal(0, found.isEmpty() ? Rest.NONE : Rest.UNKNOWN);
        }
        turn.take();
        FeedRows rows = FeedRows.after(town, head, order);
        boolean first = moveOn(handle, town, head, rows.end(now), now);
        if (first) {
            write(handle, rows);
        }
        return first ? new Seal(order.size(), restOf(found, order, limit)) : NOT_BY_US;
    }

    private static Rest restOf(List<Unsealed> found, List<Unsealed> order, int limit) {
        if (found.size() == limit) {
            return Rest.MORE;
        }
        return order.containsAll(found) ? Rest.NONE : Rest.UNKNOWN;
    }

    /** Whether nobody else moved it on meanwhile. */
    private static boolean moveOn(Handle handle, TownCode town, FeedHead from, FeedHead to, Instant now) {
        if (from.isBeginning()) {
            handle.createUpdate(BEGIN)
                    .bind("town", town.text())
                    .bind("hash", HexFormat.of().parseHex(from.hash()))
                    .bind("recordedUpTo", Stored.utc(from.recordedUpTo()))
                    .bind("now", Stored.utc(now))
                    .execute();
        }
        return handle.createUpdate(MOVE_ON)
                        .bind("town", town.text())
                        .bind("from", from.position())
                        .bind("position", to.position())
                        .bind("hash", HexFormat.of().parseHex(to.hash()))
                        .bind("recordedUpTo", Stored.utc(to.recordedUpTo()))
                        .bind("now", Stored.utc(now))
                        .execute()
                == 1;
    }

    private static void write(Handle handle, FeedRows rows) {
        try (PreparedBatch batch = handle.prepareBatch(GIVE_PLACE)) {
            rows.forEach((row, hash) -> batch.bind("town", row.town())
                    .bind("position", row.position())
                    .bind("aggregate", row.aggregate())
                    .bind("version", row.version())
                    .bind("entryHash", HexFormat.of().parseHex(row.entryHash()))
                    .bind("hash", HexFormat.of().parseHex(hash))
                    .add());
            batch.execute();
        }
    }

    @Override
    public List<FeedEntry> after(TownCode partition, long position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(AFTER)
                .bind("town", partition.text())
                .bind("after", position)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        EventText text =
                new EventText(row.getString("event_type"), row.getInt("event_version"), row.getString("payload"));
        TownCode town = new TownCode(row.getString("town"));
        return new FeedEntry(
                town,
                row.getLong("position"),
                EventCodecs.aggregate(text, town, new Ulid(row.getString("aggregate"))),
                row.getLong("version"),
                EventCodecs.read(text, Stored.instant(row, "occurred_at")),
                new FeedEntry.Form(text.type(), text.version(), text.payload()),
                Stored.instant(row, "recorded_at"));
    }

    @Override
    public Map<TownCode, Long> ends(Set<TownCode> partitions) {
        Map<TownCode, Long> ends = new HashMap<>();
        partitions.forEach(town -> ends.put(town, 0L));
        if (!partitions.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery(ENDS)
                    .bindList("towns", partitions.stream().map(TownCode::text).toList())
                    .map((row, context) -> Map.entry(new TownCode(row.getString("town")), row.getLong("position")))
                    .forEach(end -> ends.put(end.getKey(), end.getValue())));
        }
        return Map.copyOf(ends);
    }
}
