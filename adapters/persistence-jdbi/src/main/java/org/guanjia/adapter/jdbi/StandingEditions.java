package org.guanjia.adapter.jdbi;

import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;

/**
 * Which editions of each city stood when somebody asked last. They change a few times a year and every decision goes by them, so
 * decisions go by this memory, which saves each a round trip, and the flush confirms it: what was decided by editions that do not
 * stand any more is never written.
 *
 * <p>Safe for use by several threads.
 */
final class StandingEditions {

    /** One row where exactly the known editions stand, else none; answered from the index of those that stand. */
    static final String CONFIRM = """
            select 1 from <schema>.edition where town = :town and standing_from is not null
            having count(*) = :count and count(case when position(id in :known) > 0 then 1 end) = :count""";

    private final Map<TownCode, Set<EditionId>> known = new ConcurrentHashMap<>();

    /** That others stand than those which a decision went by. Nothing of it is left. */
    static final class Outdated extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private Outdated() {
            super("Other editions stand", null, false, false);
        }
    }

    /** Has everything read anew. */
    void forget() {
        known.clear();
    }

    /** For one transaction, in which they stay the same. */
    Within within(Handle handle) {
        return new Within(
                city -> known.computeIfAbsent(city, unknown -> JdbiRecordedEditions.standing(handle, unknown)), true);
    }

    /** For one transaction or reading that asks the database itself, and has nothing to confirm. */
    static Within asTheyAre(Handle handle) {
        return new Within(city -> JdbiRecordedEditions.standing(handle, city), false);
    }

    /** What one transaction goes by. */
    static final class Within {

        private final Function<TownCode, Set<EditionId>> source;
        private final boolean isFromMemory;
        private final Map<TownCode, Set<EditionId>> goneBy = new HashMap<>();

        private Within(Function<TownCode, Set<EditionId>> source, boolean isFromMemory) {
            this.source = source;
            this.isFromMemory = isFromMemory;
        }

        Set<EditionId> standing(TownCode city) {
            return goneBy.computeIfAbsent(city, source);
        }

        /** What has to be found for the decision to be written, before it is. */
        List<Row> confirmations() {
            if (!isFromMemory) {
                return List.of();
            }
            return goneBy.entrySet().stream()
                    .map(city -> new Row(values(city.getKey(), city.getValue()), new Outdated()))
                    .toList();
        }

        /**
         * For a decision that writes nothing.
         *
         * @throws Outdated if it went by others than those that stand
         */
        void confirm(Handle handle) {
            if (isFromMemory
                    && goneBy.entrySet().stream()
                            .anyMatch(city ->
                                    !city.getValue().equals(JdbiRecordedEditions.standing(handle, city.getKey())))) {
                throw new Outdated();
            }
        }

        private static Map<String, Object> values(TownCode city, Set<EditionId> standing) {
            return Map.of(
                    "town",
                    city.text(),
                    "count",
                    standing.size(),
                    "known",
                    standing.stream().map(id -> id.ulid().text()).collect(Collectors.joining(",")));
        }
    }
}
