package org.guanjia.domain.shared;

/** The identity of a file that was handed in with a case. */
public record AttachmentId(TownCode town, Ulid ulid) implements PartitionedId {

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    public static AttachmentId parse(String text) {
        return PartitionedId.parse(text, AttachmentId::new);
    }

    @Override
    public String toString() {
        return text();
    }
}
