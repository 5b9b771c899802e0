package org.guanjia.domain.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the faults of one input so that they are refused all at once. Not safe for use by several threads. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** The parsed value, or empty after noting why it was refused at that location. */
    public <T> Optional<T> collect(String location, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (Refusal.InvalidInput refusal) {
            refusal.faults().forEach(fault -> found.add(fault.at(location)));
            return Optional.empty();
        }
    }

    public void add(String location, FaultCode code, String... namesAndValues) {
        found.add(Fault.of(code, namesAndValues).at(location));
    }

    public void addAll(List<Fault> faults) {
        found.addAll(faults);
    }

    /** Whether a fault of that kind was found so far. */
    public boolean has(FaultCode code) {
        return found.stream().anyMatch(fault -> fault.code() == code);
    }

    /**
     * Refuses with everything found so far, each fault once and in the order of the finding; does nothing where nothing was
     * found.
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refusal.InvalidInput(found.stream().distinct().toList());
        }
    }
}
