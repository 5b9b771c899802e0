package org.guanjia.application.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Transactions;
import org.guanjia.domain.shared.PartitionedId;
import org.guanjia.domain.shared.Refusal;

/** Writes down what the service does with messages by itself, each step in a decision of its own. */
final class OwnRecord {

    /** Under this name it stands on record. */
    private static final String SUBJECT = "guanjia-relay";

    private final Transactions transactions;

    OwnRecord(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Writes down what became true of one thing. */
    void write(PartitionedId about, Instant at, List<Effect> effects) {
        transactions.in(
                about.town(), Optional.empty(), tx -> new Changes(SUBJECT, at, List.of(), effects, Optional.of(about)));
    }

    /** The same, where somebody else may have been there first; whether nobody was. */
    boolean writeFirst(PartitionedId about, Instant at, List<Effect> effects) {
        try {
            write(about, at, effects);
            return true;
        } catch (Refusal.Conflict somebodyElse) {
            return false;
        }
    }
}
