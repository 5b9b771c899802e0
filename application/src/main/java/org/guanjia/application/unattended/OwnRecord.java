package org.guanjia.application.unattended;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Transactions;
import org.guanjia.domain.shared.PartitionedId;
import org.guanjia.domain.shared.Refusal;

/** Writes down what the service does by itself, each step in a decision of its own. Safe for use by several threads. */
public final class OwnRecord {

    private final Transactions transactions;
    private final String subject;

    /** The record of what is done under that name. */
    public OwnRecord(Transactions transactions, String subject) {
        this.transactions = transactions;
        this.subject = subject;
    }

    /** Writes down what became true, all of it in the partition of the thing that it is about. */
    public void write(PartitionedId about, Instant at, List<? extends Effect> effects) {
        transactions.in(
                about.town(),
                Optional.empty(),
                tx -> new Changes(subject, at, List.of(), List.copyOf(effects), Optional.of(about)));
    }

    /** The same, where somebody else may have been there first; whether nobody was. */
    public boolean writeFirst(PartitionedId about, Instant at, List<? extends Effect> effects) {
        try {
            write(about, at, effects);
            return true;
        } catch (Refusal.Conflict somebodyElse) {
            return false;
        }
    }
}
