package org.guanjia.domain.shared;

import java.util.function.BiFunction;

/**
 * The identity of an aggregate, which names the town whose partition it lives in. As text it is {@code town-ULID}, such
 * as {@code 441900105-01K9…}. Each kind of aggregate has its own type here, so that aggregates can refer to each other
 * without knowing each other.
 */
public sealed interface AggregateId permits ExtensionId {

    /** The town, or the city's own code, whose partition holds the aggregate. */
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
    static <I extends AggregateId> I parse(String text, BiFunction<TownCode, Ulid, I> constructor) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "town code, hyphen, ULID");
        }
        return constructor.apply(new TownCode(text.substring(0, hyphen)), new Ulid(text.substring(hyphen + 1)));
    }
}
