package org.guanjia.domain.shared;

/** The identity of a member of staff on record in one town, or in the city's own partition. */
public record StaffRecordId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static StaffRecordId parse(String text) {
        return PartitionedId.parse(text, StaffRecordId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
