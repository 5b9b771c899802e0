package org.guanjia.domain.shared;

/** The identity of an approval. */
public record ApprovalId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static ApprovalId parse(String text) {
        return PartitionedId.parse(text, ApprovalId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
