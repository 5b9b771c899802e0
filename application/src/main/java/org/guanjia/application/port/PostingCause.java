package org.guanjia.application.port;

import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Outcome;

/**
 * 事由: the act by which money moved, as the journal has it.
 *
 * @param version of the aggregate after the act
 */
public record PostingCause(AggregateId aggregate, long version) {

    public PostingCause {
        if (version < 1) {
            throw new IllegalArgumentException("No act made version " + version + " of " + aggregate);
        }
    }

    /** Whether the act is one of those that came to that outcome. */
    boolean isOf(Outcome<?, ?> outcome) {
        return aggregate.equals(outcome.state().id())
                && version > outcome.versionBefore()
                && version <= outcome.state().version();
    }

    /** The last act of those that came to that outcome. */
    public static PostingCause of(Outcome<?, ?> outcome) {
        return new PostingCause(outcome.state().id(), outcome.state().version());
    }
}
