package org.guanjia.domain.shared;

/** The identity of a designated donation (F-10). */
public record DonationId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static DonationId parse(String text) {
        return PartitionedId.parse(text, DonationId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
