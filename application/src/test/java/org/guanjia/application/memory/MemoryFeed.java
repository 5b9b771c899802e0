package org.guanjia.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.Journal.Entry;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.TownCode;

/** Seals the entries of the stores in memory; it looks back at all of them. */
final class MemoryFeed implements Feed {

    private final Object lock;
    private final Map<AggregateId, List<Entry>> journal;
    private final Map<TownCode, List<FeedEntry>> towns = new HashMap<>();
    private final Map<AggregateId, Integer> sealed = new HashMap<>();

    /** A feed of what this journal holds, which changes only under that lock. */
    MemoryFeed(Object lock, Map<AggregateId, List<Entry>> journal) {
        this.lock = lock;
        this.journal = journal;
    }

    @Override
    public Seal seal(TownCode partition, Instant now, Duration lookBack, Instant notBefore, int limit) {
        synchronized (lock) {
            int entries = 0;
            Optional<AggregateId> next = next(partition);
            while (next.isPresent() && entries < limit) {
                add(next.get());
                entries++;
                next = next(partition);
            }
            return new Seal(entries, next.isPresent() ? Rest.MORE : Rest.NONE);
        }
    }

    /** Whose next entry was recorded first. */
    private Optional<AggregateId> next(TownCode partition) {
        return journal.keySet().stream()
                .filter(id -> id.town().equals(partition))
                .filter(id -> sealed.getOrDefault(id, 0) < journal.get(id).size())
                .min(Comparator.<AggregateId, Instant>comparing(id -> nextOf(id).recordedAt())
                        .thenComparing(AggregateId::text));
    }

    private Entry nextOf(AggregateId id) {
        return journal.get(id).get(sealed.getOrDefault(id, 0));
    }

    private void add(AggregateId id) {
        List<FeedEntry> feed = towns.computeIfAbsent(id.town(), town -> new ArrayList<>());
        Entry entry = nextOf(id);
        String type = entry.event().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        feed.add(new FeedEntry(
                id.town(),
                feed.size() + 1L,
                id,
                entry.version(),
                entry.event(),
                new FeedEntry.Form(type, 1, "{}"),
                entry.recordedAt()));
        sealed.merge(id, 1, Integer::sum);
    }

    @Override
    public List<FeedEntry> after(TownCode partition, long position, int limit) {
        synchronized (lock) {
            return towns.getOrDefault(partition, List.of()).stream()
                    .filter(entry -> entry.position() > position)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Map<TownCode, Long> ends(Set<TownCode> partitions) {
        synchronized (lock) {
            return partitions.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), town ->
                    (long) towns.getOrDefault(town, List.of()).size()));
        }
    }
}
