package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;

/**
 * The committed journal rows of a town that have no place in the feed yet, in the order in which they get one: as they were
 * recorded, but an aggregate's by version. What was recorded by another server's clock may stand outside what was asked for;
 * it is fetched as well, since it comes first.
 */
final class UnsealedRows {

    /**
     * A look-up for each row that was recorded lately, which no planner turns into reading the whole feed. In the order of the
     * index, so that it ends with the last row asked for, however many there are.
     */
    private static final String RECORDED_LATELY = """
            select aggregate, version, recorded_at, hash
            from <schema>.journal
            where town = :town and recorded_at >= :since
                and (select position from <schema>.feed
                    where feed.town = journal.town and feed.aggregate = journal.aggregate
                        and feed.version = journal.version) is null
            order by town, recorded_at
            limit :limit""";

    private static final String SEALED = """
            select aggregate, max(version) as version
            from <schema>.feed
            where town = :town and aggregate in (<aggregates>)
            group by aggregate""";

    private static final String BETWEEN = """
            select aggregate, version, recorded_at, hash
            from <schema>.journal
            where town = :town and aggregate = :aggregate and version > :sealed and version <= :last""";

    private final Handle handle;
    private final TownCode town;

    UnsealedRows(Handle handle, TownCode town) {
        this.handle = handle;
        this.town = town;
    }

    List<Unsealed> recordedLately(Instant since, int limit) {
        return handle.createQuery(RECORDED_LATELY)
                .bind("town", town.text())
                .bind("since", Stored.utc(since))
                .bind("limit", limit)
                .map((row, context) -> Unsealed.of(row))
                .list();
    }

    /** These rows and those that come before them. What follows a version that is missing altogether waits. */
    List<Unsealed> inOrder(List<Unsealed> found) {
        Map<String, Long> sealed = sealed(found);
        List<Unsealed> all = completed(found, sealed);
        Map<Entry, Unsealed> waiting = new HashMap<>();
        all.forEach(row -> waiting.put(new Entry(row.aggregate(), row.version()), row));
        List<Unsealed> order = new ArrayList<>();
        for (Unsealed row : all) {
            long next = sealed.getOrDefault(row.aggregate(), 0L) + 1;
            while (next <= row.version() && waiting.containsKey(new Entry(row.aggregate(), next))) {
                Optional.ofNullable(waiting.remove(new Entry(row.aggregate(), next)))
                        .ifPresent(order::add);
                sealed.put(row.aggregate(), next);
                next++;
            }
        }
        return order;
    }

    private record Entry(String aggregate, long version) {}

    private Map<String, Long> sealed(List<Unsealed> found) {
        Set<String> begun = found.stream()
                .filter(row -> row.version() > 1)
                .map(Unsealed::aggregate)
                .collect(Collectors.toSet());
        Map<String, Long> sealed = new HashMap<>();
        if (!begun.isEmpty()) {
            handle.createQuery(SEALED)
                    .bind("town", town.text())
                    .bindList("aggregates", begun)
                    .map((row, context) -> Map.entry(row.getString("aggregate"), row.getLong("version")))
                    .forEach(entry -> sealed.put(entry.getKey(), entry.getValue()));
        }
        return sealed;
    }

    private List<Unsealed> completed(List<Unsealed> found, Map<String, Long> sealed) {
        Map<String, List<Unsealed>> byAggregate = found.stream().collect(Collectors.groupingBy(Unsealed::aggregate));
        return byAggregate.entrySet().stream()
                .flatMap(entry -> completed(entry.getKey(), entry.getValue(), sealed.getOrDefault(entry.getKey(), 0L)))
                .sorted(Unsealed.AS_RECORDED)
                .toList();
    }

    private Stream<Unsealed> completed(String aggregate, List<Unsealed> found, long sealed) {
        long last = found.stream()
                .max(Comparator.comparingLong(Unsealed::version))
                .orElseThrow()
                .version();
        return last - sealed == found.size()
                ? found.stream()
                : handle
                        .createQuery(BETWEEN)
                        .bind("town", town.text())
                        .bind("aggregate", aggregate)
                        .bind("sealed", sealed)
                        .bind("last", last)
                        .map((row, context) -> Unsealed.of(row))
                        .list()
                        .stream();
    }
}
