package org.guanjia.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * The messages that decisions queued, and their way out. A message is here exactly if the decision that queued it took
 * effect, and is queued once however often its command arrives; it waits, due at once. What happens to it is written by
 * {@link DispatchAdvanced} and the effects beside it, in decisions of their own.
 */
public interface Outbox {

    /** The messages about a wish in the order of their queueing. */
    List<OutgoingMessage> about(WishId wish);

    Optional<OutgoingMessage> find(MessageId id);

    /** The messages of these towns that are due by that moment, inclusive, the longest due first. */
    List<OutgoingMessage> due(Set<TownCode> towns, Instant moment, int limit);

    /**
     * The messages that a person has to look at, by id.
     *
     * @param villages only those about wishes of these villages; empty for all of the towns
     * @param after only those behind this one
     */
    List<OutgoingMessage> needingPerson(
            Set<TownCode> towns, Set<VillageCode> villages, Optional<MessageId> after, int limit);

    /** What persons did about the messages of a wish, for each message in order. */
    List<MessageHandled> handlings(WishId wish);

    /** The receipts that wait in a city's partition, in the order they came. */
    List<NotedReceipt> receipts(TownCode city, Optional<NotedReceipt> after, int limit);

    /** The parts that gateways gave this name, of whichever town, the latest first. */
    List<SentPart> sentAs(SmsReference reference);

    /** The parts of a message that were accepted at that version of its dispatch, in order. */
    List<SentPart> parts(MessageId id, long version);
}
