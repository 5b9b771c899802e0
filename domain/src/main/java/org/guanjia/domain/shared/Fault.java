package org.guanjia.domain.shared;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing wrong with an input. The location is a field path ({@code members[2].phone}) or a place in a file
 * ({@code 2022.rulebook:17}), and empty where the input is a single value. Values fill the slots of the fault's text and
 * never repeat personal data; each fault has at least those that its code names.
 */
public record Fault(String location, FaultCode code, Map<String, String> values) implements Serializable {

    public Fault {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (!values.keySet().containsAll(code.slots())) {
            throw new IllegalArgumentException("Fault " + code + " needs " + code.slots() + ", not " + values.keySet());
        }
    }

    /** A fault of a single value; names and values alternate. */
    public static Fault of(FaultCode code, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Fault("", code, values);
    }

    /** The same fault, seen from the place that holds the value. */
    public Fault at(String place) {
        String inner = location.isEmpty() ? place : place + "." + location;
        return new Fault(place.isEmpty() ? location : inner, code, values);
    }

    @Override
    public String toString() {
        return (location.isEmpty() ? "" : location + ": ") + code.key() + (values.isEmpty() ? "" : " " + values);
    }
}
