package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;

/**
 * The digests by which reminders reach staff, who is called for one, and which numbers texts went to. They are no messages of
 * the outbox, which is the ledger of what residents are owed: a digest is about no case, is for no person of the vault, may
 * lapse, and comes after whatever is owed. Its way out is the same. What is written to all this is written by effects.
 */
public interface Digests {

    /**
     * The members of staff, of whichever partition, whom reminders of a town call, by id.
     *
     * @param after only those behind this one
     */
    List<StaffRecordId> called(TownCode town, Optional<StaffRecordId> after, int limit);

    /** The calls for a member of staff that stand in these towns. */
    List<StaffCalled> calls(StaffRecordId staff, Set<TownCode> towns);

    /** The digests for a member of staff, the latest first. */
    List<OutgoingDigest> of(StaffRecordId staff, int limit);

    /** The digests of these towns that are due by that moment, inclusive, the longest due first. */
    List<OutgoingDigest> due(Set<TownCode> towns, Instant moment, int limit);

    /** The digest that gateways know by that name. */
    Optional<OutgoingDigest> find(MessageId id);

    /** The texts to a number that count, the latest turn first. */
    List<Use> uses(TownCode city, Blind number);

    /** A text that went to a number, by its turn there. */
    record Use(long turn, Instant at) {}
}
