package org.guanjia.domain.shared;

/** The identity of a free text about a person, which the vault keeps. */
public record PersonalTextId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static PersonalTextId parse(String text) {
        return PartitionedId.parse(text, PersonalTextId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
