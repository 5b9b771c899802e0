package org.guanjia.application.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;

/**
 * The case numbers given so far. A decision counts on from what it finds, and its numbers stand only if nobody else was
 * given one in the meantime; otherwise it decides again.
 */
final class MemoryCaseNumbers {

    private final Map<Counter, Integer> given = new HashMap<>();

    private record Counter(TownCode town, CaseKind kind, int year) {}

    private synchronized int last(Counter counter) {
        return given.getOrDefault(counter, 0);
    }

    /** The numbers of one decision. */
    final class OfDecision implements CaseNumbers {
        private final TownCode town;
        private final Map<Counter, Integer> found = new HashMap<>();
        private final Map<Counter, Integer> counted = new HashMap<>();

        OfDecision(TownCode town) {
            this.town = town;
        }

        @Override
        public List<CaseNumber> next(CaseKind kind, int year, int many) {
            Counter counter = new Counter(town, kind, year);
            int base = found.computeIfAbsent(counter, MemoryCaseNumbers.this::last);
            int last = counted.merge(counter, base + many, (before, first) -> before + many);
            return IntStream.rangeClosed(last - many + 1, last)
                    .mapToObj(serial -> new CaseNumber(kind, town, year, serial))
                    .toList();
        }

        boolean wereOvertaken() {
            return found.entrySet().stream().anyMatch(entry -> last(entry.getKey()) != entry.getValue());
        }

        void stand() {
            synchronized (MemoryCaseNumbers.this) {
                given.putAll(counted);
            }
        }
    }
}
