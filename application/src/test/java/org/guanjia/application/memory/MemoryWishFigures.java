package org.guanjia.application.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.application.port.Journal.Entry;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishTally;
import org.guanjia.domain.worktime.Months;

/** Keeps the tallies of the stores in memory and adds them up whenever somebody asks. */
final class MemoryWishFigures implements WishFigures {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::village)
            .thenComparing(place -> place.month().map(YearMonth::toString).orElse(""))
            .thenComparing(place -> place.wish().text());

    private final MemoryStores stores;
    private final MemoryFeed feed;
    private final Map<AggregateId, List<Entry>> journal;
    private final Map<TownCode, Long> positions = new HashMap<>();
    private final Map<WishId, WishTally> tallies = new HashMap<>();

    /** Figures of what these stores hold, which change only under their own lock. */
    MemoryWishFigures(MemoryStores stores, MemoryFeed feed, Map<AggregateId, List<Entry>> journal) {
        this.stores = stores;
        this.feed = feed;
        this.journal = journal;
    }

    @Override
    public Set<TownCode> uncounted(Set<TownCode> partitions, Instant now) {
        synchronized (stores) {
            return partitions.stream()
                    .filter(town -> !sealed(town, 1).isEmpty()
                            || changed(town, now).findAny().isPresent())
                    .collect(toSet());
        }
    }

    @Override
    public boolean count(TownCode partition, Instant now, int limit) {
        synchronized (stores) {
            List<FeedEntry> next = sealed(partition, limit);
            List<WishId> changed = changed(partition, now).limit(limit).toList();
            next.forEach(entry -> positions.put(partition, entry.position()));
            Stream.concat(next.stream().map(FeedEntry::aggregate), changed.stream())
                    .flatMap(id -> id instanceof WishId wish ? Stream.of(wish) : Stream.empty())
                    .distinct()
                    .flatMap(wish -> stores.stored(Wish.class, wish).stream())
                    .forEach(wish -> tallies.put(wish.id(), WishTally.of(wish.state(), now)));
            return next.size() == limit || changed.size() == limit;
        }
    }

    private List<FeedEntry> sealed(TownCode town, int limit) {
        return feed.after(town, positions.getOrDefault(town, 0L), limit);
    }

    private Stream<WishId> changed(TownCode town, Instant now) {
        return tallies.keySet().stream()
                .filter(wish ->
                        wish.town().equals(town) && (changesAt(wish, now).isPresent() || isAhead(wish, now)));
    }

    private boolean isAhead(WishId wish, Instant now) {
        return Optional.ofNullable(tallies.get(wish))
                .flatMap(WishTally::holdsFrom)
                .filter(from -> from.isAfter(now))
                .isPresent();
    }

    private Optional<Instant> changesAt(WishId wish, Instant now) {
        return Optional.ofNullable(tallies.get(wish))
                .flatMap(WishTally::changesAt)
                .filter(changes -> !changes.isAfter(now));
    }

    @Override
    public Instant countedUpTo(Set<TownCode> partitions, Instant now) {
        synchronized (stores) {
            return partitions.stream()
                    .flatMap(town -> Stream.concat(
                            uncountedSince(town), changed(town, now).flatMap(wish -> changesAt(wish, now).stream())))
                    .filter(since -> since.isBefore(now))
                    .min(Comparator.naturalOrder())
                    .orElse(now);
        }
    }

    private Stream<Instant> uncountedSince(TownCode town) {
        Map<AggregateId, Long> counted = feed.after(town, 0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.position() <= positions.getOrDefault(town, 0L))
                .collect(groupingBy(FeedEntry::aggregate, counting()));
        return journal.entrySet().stream()
                .filter(entries -> entries.getKey().town().equals(town))
                .flatMap(entries -> entries.getValue().stream().skip(counted.getOrDefault(entries.getKey(), 0L)))
                .map(Entry::recordedAt);
    }

    @Override
    public List<Count> ofTowns(Set<TownCode> towns, Months months) {
        return counts(tally -> tally.village().town(), towns, TownCode::text, months);
    }

    @Override
    public List<Count> ofVillages(Set<VillageCode> villages, Months months) {
        return counts(WishTally::village, villages, VillageCode::text, months);
    }

    private <P> List<Count> counts(
            Function<WishTally, P> placeOf, Set<P> wanted, Function<P, String> code, Months months) {
        synchronized (stores) {
            return tallies.values().stream()
                    .filter(tally -> wanted.contains(placeOf.apply(tally)))
                    .flatMap(tally -> Stream.concat(
                                    Stream.of(Map.entry(
                                            WishFigure.STAGE, tally.stage().name())),
                                    tally.marks().stream()
                                            .filter(mark -> months.contains(mark.month()))
                                            .map(mark -> Map.entry(mark.figure(), mark.value())))
                            .map(value ->
                                    new Count(code.apply(placeOf.apply(tally)), value.getKey(), value.getValue(), 1)))
                    .collect(groupingBy(Function.identity(), counting()))
                    .entrySet()
                    .stream()
                    .map(sum -> new Count(
                            sum.getKey().place(),
                            sum.getKey().figure(),
                            sum.getKey().value(),
                            sum.getValue()))
                    .toList();
        }
    }

    @Override
    public List<Case> cases(Counted counted, Optional<Place> after, int limit) {
        synchronized (stores) {
            return tallies.entrySet().stream()
                    .filter(tally -> counted.towns().contains(tally.getKey().town())
                            || counted.villages().contains(tally.getValue().village()))
                    .flatMap(tally -> places(tally.getKey(), tally.getValue(), counted))
                    .filter(place -> after.filter(last -> ORDER.compare(place, last) <= 0)
                            .isEmpty())
                    .sorted(ORDER)
                    .limit(limit)
                    .map(place -> new Case(place, view(place.wish())))
                    .toList();
        }
    }

    private static Stream<Place> places(WishId wish, WishTally tally, Counted counted) {
        if (counted.figure() == WishFigure.STAGE) {
            return isWanted(counted, tally.stage().name())
                    ? Stream.of(new Place(tally.village(), Optional.empty(), wish))
                    : Stream.empty();
        }
        return tally.marks().stream()
                .filter(mark -> mark.figure() == counted.figure()
                        && counted.months().contains(mark.month())
                        && isWanted(counted, mark.value()))
                .map(mark -> new Place(tally.village(), Optional.of(mark.month()), wish))
                .distinct();
    }

    private static boolean isWanted(Counted counted, String value) {
        return counted.value().filter(wanted -> !wanted.equals(value)).isEmpty();
    }

    private WishView view(WishId id) {
        Wish wish = stores.stored(Wish.class, id).orElseThrow();
        return new WishView(id, wish.version(), wish.state());
    }
}
