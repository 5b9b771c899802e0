package org.guanjia.domain.shared;

/** The identity of one look at a person's data, on record for good. */
public record DisclosureId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static DisclosureId parse(String text) {
        return PartitionedId.parse(text, DisclosureId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
