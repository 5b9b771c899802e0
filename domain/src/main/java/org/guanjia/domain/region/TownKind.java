package org.guanjia.domain.region;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a unit below the city is. */
public enum TownKind {
    STREET("街道"),
    TOWN("镇"),
    PARK("园区");

    private final String label;

    TownKind(String label) {
        this.label = label;
    }

    static Optional<TownKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /** The kind as people read it, such as {@code 街道}. */
    public String label() {
        return label;
    }

    /** All labels, for a fault to name. */
    static String labels() {
        return Stream.of(values()).map(TownKind::label).collect(Collectors.joining(", "));
    }
}
