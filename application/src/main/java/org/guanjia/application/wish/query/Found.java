package org.guanjia.application.wish.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.WishId;

/** What several filters find, as one list in the order that each of them has, with each wish once. */
final class Found {

    private static final Comparator<WishView> BY_ID =
            Comparator.comparing(view -> view.id().text());

    private static final Comparator<WishView> BY_DUE = Comparator.<WishView, Instant>comparing(
                    view -> view.state().earliestDue().orElse(Instant.MAX))
            .thenComparing(BY_ID);

    private Found() {}

    static List<WishView> byId(Stream<WishFilter> filters, int limit, Function<WishFilter, List<WishView>> read) {
        return merged(filters, limit, read, BY_ID);
    }

    /** The soonest due first; what waits for a calendar comes last. */
    static List<WishView> byDue(Stream<WishFilter> filters, int limit, Function<WishFilter, List<WishView>> read) {
        return merged(filters, limit, read, BY_DUE);
    }

    private static List<WishView> merged(
            Stream<WishFilter> filters,
            int limit,
            Function<WishFilter, List<WishView>> read,
            Comparator<WishView> order) {
        Set<WishId> found = new HashSet<>();
        return filters.flatMap(filter -> read.apply(filter).stream())
                .filter(view -> found.add(view.id()))
                .sorted(order)
                .limit(limit)
                .toList();
    }
}
