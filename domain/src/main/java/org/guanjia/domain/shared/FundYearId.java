package org.guanjia.domain.shared;

/** The identity of one programme's fund year in one town, or in the city's own partition (F-13). */
public record FundYearId(TownCode town, Ulid ulid) implements AggregateId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static FundYearId parse(String text) {
        return PartitionedId.parse(text, FundYearId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
