package org.guanjia.domain.shared;

/** The identity of a person whose particulars the vault keeps. It tells nothing about the person. */
public record PersonId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static PersonId parse(String text) {
        return PartitionedId.parse(text, PersonId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
