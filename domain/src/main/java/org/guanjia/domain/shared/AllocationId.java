package org.guanjia.domain.shared;

/** The identity of what the city gives out to its towns at once (F-01); it lives in the city's own partition. */
public record AllocationId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static AllocationId parse(String text) {
        return PartitionedId.parse(text, AllocationId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
