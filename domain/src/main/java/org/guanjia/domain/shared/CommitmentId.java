package org.guanjia.domain.shared;

/** The identity of what a case or purpose draws on a fund. */
public record CommitmentId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static CommitmentId parse(String text) {
        return PartitionedId.parse(text, CommitmentId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
