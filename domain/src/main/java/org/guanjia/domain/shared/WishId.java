package org.guanjia.domain.shared;

/** The identity of a wish. */
public record WishId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static WishId parse(String text) {
        return PartitionedId.parse(text, WishId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
