package org.guanjia.domain.region;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The city's class of a town by its economy, from the strongest, which the matching it owes depends on (F-02, F-03). */
public enum EconomicClass {
    CLASS_1("1"),
    CLASS_2("2"),
    CLASS_3("3"),
    CLASS_4("4"),
    /** Nobody has said; what depends on the class then says what is missing. */
    UNKNOWN("unknown");

    private final String text;

    EconomicClass(String text) {
        this.text = text;
    }

    static Optional<EconomicClass> of(String text) {
        return Stream.of(values()).filter(known -> known.text.equals(text)).findFirst();
    }

    /** All texts, for a fault to name. */
    static String texts() {
        return Stream.of(values()).map(known -> known.text).collect(Collectors.joining(", "));
    }
}
