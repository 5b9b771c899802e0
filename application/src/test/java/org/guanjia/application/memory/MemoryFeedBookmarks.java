package org.guanjia.application.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.domain.shared.TownCode;

/** Bookmarks in memory. */
final class MemoryFeedBookmarks implements FeedBookmarks {

    private final Map<Key, Long> positions = new HashMap<>();
    private final Map<Key, Held> held = new HashMap<>();

    private record Key(String reader, TownCode partition) {}

    @Override
    public synchronized Map<TownCode, Long> positions(String reader, Set<TownCode> partitions) {
        return partitions.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), town -> position(new Key(reader, town))));
    }

    private long position(Key key) {
        return positions.getOrDefault(key, 0L);
    }

    @Override
    public synchronized Optional<Held> take(String reader, TownCode partition, Instant now, Instant until) {
        Key key = new Key(reader, partition);
        Optional<Held> standing =
                Optional.ofNullable(held.get(key)).filter(other -> other.until().isAfter(now));
        if (standing.isPresent()) {
            return Optional.empty();
        }
        Held taken = new Held(reader, partition, position(key), until);
        held.put(key, taken);
        return Optional.of(taken);
    }

    @Override
    public synchronized boolean putBack(Held bookmark, long position) {
        if (position < bookmark.position()) {
            throw new IllegalArgumentException("Bookmark moved back to " + position);
        }
        Key key = new Key(bookmark.reader(), bookmark.partition());
        boolean stillHeld = held.remove(key, bookmark);
        if (stillHeld) {
            positions.put(key, position);
        }
        return stillHeld;
    }
}
