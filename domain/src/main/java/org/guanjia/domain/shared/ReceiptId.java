package org.guanjia.domain.shared;

/** The identity of a gateway's receipt that waits to be matched, in the city's own partition. */
public record ReceiptId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static ReceiptId parse(String text) {
        return PartitionedId.parse(text, ReceiptId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
