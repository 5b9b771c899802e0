package org.guanjia.domain.shared;

import java.util.function.BiFunction;

/**
 * The identity of whatever lives in the partition of one town. As text it is {@code town-ULID}, such as
 * {@code 441900105-01K9…}. Each kind of thing has its own type here, so that things can refer to each other without
 * knowing each other.
 */
public sealed interface PartitionedId
        permits AggregateId, PersonId, PersonalTextId, DisclosureId, AttachmentId, MessageId, ReceiptId {

    /** The town, or the city's own code, whose partition holds it. */
    TownCode town();

    Ulid ulid();

    /** The id as text, unique over all kinds. */
    default String text() {
        return town().text() + "-" + ulid().text();
    }

    /**
     * Reads {@code town-ULID}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    static <I extends PartitionedId> I parse(String text, BiFunction<TownCode, Ulid, I> constructor) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "town code, hyphen, ULID");
        }
        return constructor.apply(new TownCode(text.substring(0, hyphen)), new Ulid(text.substring(hyphen + 1)));
    }
}
