package org.guanjia.adapter.jdbi;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The journal and all state tables as the audit walks them: town by town, and within a town in spans of ids. The database
 * alone compares ids, so that its order holds even where ids stand that are none.
 */
final class AuditedRows {

    private static final int FETCHED_AT_ONCE = 500;

    /** So long after it was recorded an entry is sealed at the latest. */
    private static final Duration SWEPT = Duration.ofDays(1);

    private static final String NEXT_TOWN = "select min(town) from ("
            + unionOverTables("select min(town) as town from <schema>.%s where town > :after and town like :prefix")
            + " union all select min(town) as town from <schema>.feed where town > :after and town like :prefix"
            + " union all select min(town) as town from <schema>.posting where town > :after and town like :prefix"
            + " union all select min(town) as town from <schema>.fund_account where town > :after and town like :prefix"
            + " union all select min(town) as town from <schema>.feed_head where town > :after and town like :prefix"
            + ") towns";

    /** The first id at which one of the tables has as many rows as are wanted. */
    private static final String LAST =
            "select min(id) from (" + """
            select max(id) as id, count(*) as found
            from (select aggregate as id from <schema>.journal
                where town = :town and aggregate > :after
                order by town, aggregate, version limit :limit) entries
            union all
            select max(id) as id, count(*) as found
            from (select aggregate as id from <schema>.feed
                where town = :town and aggregate > :after
                order by town, aggregate, version limit :limit) places
            union all
            """ + unionOverStates("""
            select max(id) as id, count(*) as found
            from (select id from <schema>.%1$s where town = :town and id > :after order by town, id limit :limit) %1$s""") + ") bounds where found = :limit";

    private static final String ENTRIES = """
            select town, aggregate, version, event_type, event_version, payload, occurred_at, recorded_at, actor, hash
            from <schema>.journal
            where town = :town and aggregate > :after<upTo>
            order by town, aggregate, version""";

    private static final String STATES = "select * from <schema>.<table> where town = :town and id > :after<upTo>";

    private static final String PLACES = """
            select town, position, aggregate, version, entry_hash, hash
            from <schema>.feed
            where town = :town and aggregate > :after<upTo>
            order by town, aggregate, version""";

    private static final String FEED = """
            select town, position, aggregate, version, entry_hash, hash
            from <schema>.feed
            where town = :town
            order by town, position""";

    private static final String NEWEST =
            "select max(recorded_at) as recorded_at from <schema>.journal where town = :town";

    private final Handle handle;

    AuditedRows(Handle handle) {
        this.handle = handle;
    }

    private static String unionOverTables(String select) {
        return select.formatted("journal") + " union all " + unionOverStates(select);
    }

    private static String unionOverStates(String select) {
        return StateTables.all().stream()
                .map(table -> select.formatted(table.name()))
                .collect(Collectors.joining(" union all "));
    }

    /** The place before the first aggregate of the next town that has any, in the journal or in a state. */
    Optional<Place> nextTown(Scope scope, String after) {
        return handle
                .createQuery(NEXT_TOWN)
                .bind("after", after)
                .bind("prefix", scope.prefix() + "%")
                .mapTo(String.class)
                .stream()
                .flatMap(Stream::ofNullable)
                .map(town -> new Place(town, ""))
                .findFirst();
    }

    /** Where a span of about so many rows ends; empty where the rest of the town has no more. */
    Optional<String> endOfSpan(Place after, int limit) {
        return span(handle.createQuery(LAST), after).bind("limit", limit).mapTo(String.class).stream()
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The journal of a span, each aggregate's rows together and by version. */
    void entries(Place after, Optional<String> last, Consumer<ChainedRow> consumer) {
        span(handle.createQuery(ENTRIES), "aggregate", after, last)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> ChainedRow.of(row))
                .forEach(consumer);
    }

    /** The states of a span. */
    void states(Place after, Optional<String> last, States consumer) {
        for (StateTable<?> table : StateTables.all()) {
            span(handle.createQuery(STATES).define("table", table.name()), "id", after, last)
                    .map((row, context) -> new Found(row.getString("id"), StoredState.of(table, row)))
                    .forEach(found -> consumer.take(found.id(), found.state()));
        }
    }

    /** The places in the feed of a span's entries. */
    void places(Place after, Optional<String> last, Consumer<FeedRow> consumer) {
        span(handle.createQuery(PLACES), "aggregate", after, last)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> FeedRow.of(row))
                .forEach(consumer);
    }

    /** What is wrong with the feed of a town by itself. */
    List<Finding> feed(String town) {
        FeedWalk walk = new FeedWalk(town);
        handle.createQuery(FEED)
                .bind("town", town)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) ->
                        new Placed(FeedRow.of(row), HexFormat.of().formatHex(row.getBytes("hash"))))
                .forEach(placed -> walk.add(placed.row(), placed.hash()));
        return walk.findings(FeedHead.of(handle, town));
    }

    /** What is wrong with the ledger of a town. */
    List<Finding> ledger(String town) {
        return new LedgerAudit(handle).findings(town);
    }

    private record Placed(FeedRow row, String hash) {}

    /** A day before the last entry that was sealed, or where none ever was, that there is. */
    Instant sealedBefore(String town) {
        return FeedHead.of(handle, town)
                .map(FeedHead::recordedUpTo)
                .or(() -> newest(town))
                .map(latest -> latest.minus(SWEPT))
                .orElse(Instant.EPOCH);
    }

    private Optional<Instant> newest(String town) {
        return handle.createQuery(NEWEST)
                .bind("town", town)
                .map((row, context) -> Stored.instantIfAny(row, "recorded_at"))
                .one();
    }

    /** What takes the states of a span. */
    interface States {
        void take(String id, StoredState state);
    }

    private record Found(String id, StoredState state) {}

    private static Query span(Query query, Place after) {
        return query.bind("town", after.town()).bind("after", after.aggregate());
    }

    /** Of a query that leaves open up to where it goes, which is told by that column. */
    private static Query span(Query query, String column, Place after, Optional<String> last) {
        last.ifPresent(id -> query.bind("last", id));
        String upTo = last.map(id -> " and " + column + " <= :last").orElse("");
        return span(query.define("upTo", upTo), after);
    }
}
