package org.guanjia.domain.shared;

/** The identity of the register of a town's offices, or of the city's own. */
public record OfficeRegisterId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static OfficeRegisterId parse(String text) {
        return PartitionedId.parse(text, OfficeRegisterId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
