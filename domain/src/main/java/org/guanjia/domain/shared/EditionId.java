package org.guanjia.domain.shared;

/**
 * The identity of what the city put on record about one edition of the rulebook, the policy list or the work calendar; it
 * lives in the city's own partition. The edition itself is known by the name in its text.
 */
public record EditionId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static EditionId parse(String text) {
        return PartitionedId.parse(text, EditionId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
