package org.guanjia.application.figure;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.guanjia.application.port.WishFigures;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/**
 * Brings the figures up to date, town after town. Safe to run anywhere, at any time and on any number of servers: who comes
 * too late does nothing.
 */
public final class Counting {

    private static final int AT_ONCE = 500;

    /** After so many parts of a town the next one has its turn, also where everything is counted anew. */
    private static final int PARTS = 20;

    private final WishFigures figures;
    private final Set<TownCode> partitions;

    @Inject
    public Counting(WishFigures figures, Region region) {
        this.figures = figures;
        this.partitions = Set.copyOf(region.partitions());
    }

    /** Counts what there is to count by then; for every second or less. */
    public void count(Instant now) {
        figures.uncounted(partitions, now).stream().sorted().forEach(town -> count(town, now));
    }

    private void count(TownCode town, Instant now) {
        int parts = 1;
        while (figures.count(town, now, AT_ONCE) && parts < PARTS) {
            parts++;
        }
    }
}
