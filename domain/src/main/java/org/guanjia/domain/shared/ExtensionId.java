package org.guanjia.domain.shared;

/** The identity of an extension of a lapsed rulebook; it lives in the city's own partition. */
public record ExtensionId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static ExtensionId parse(String text) {
        return PartitionedId.parse(text, ExtensionId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
