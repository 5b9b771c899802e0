package org.guanjia.domain.shared;

/** The identity of a message to a resident or a member of staff. Its gateway may be told it, so that a doubled one is known as such. */
public record MessageId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static MessageId parse(String text) {
        return PartitionedId.parse(text, MessageId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
