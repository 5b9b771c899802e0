package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/** Sends what waits in the outbox, in whatever number of processes. Safe for use by several threads. */
public final class MessageRelay {

    /** Under this name stands on record what is done with messages. */
    static final String SUBJECT = "guanjia-relay";

    private final Outbox outbox;
    private final Courier courier;
    private final MessageWriter writer;
    private final InstantSource clock;
    private final Set<TownCode> towns;

    @Inject
    public MessageRelay(Outbox outbox, Courier courier, MessageWriter writer, InstantSource clock, Region region) {
        this.outbox = outbox;
        this.courier = courier;
        this.writer = writer;
        this.clock = clock;
        this.towns = Set.copyOf(region.partitions());
    }

    /**
     * Sends what is due now. Where the gateway lets nothing through, the rest waits for as long as it says; where there is none,
     * all waits.
     *
     * @return how many messages the gateway took
     */
    public int tick() {
        return courier.carry(page -> outbox.due(towns, clock.instant(), page), this::send);
    }

    /** Whether the gateway took it. */
    private boolean send(OutgoingMessage mine) {
        Letter letter = writer.write(mine.message());
        if (letter.order().isEmpty()) {
            courier.advance(mine, unsendable(mine, letter.fault().orElseThrow(), clock.instant()));
            return false;
        }
        return courier.isStillOurs(mine)
                && courier.hand(mine, letter.order().get()).stage() == DispatchStage.ACCEPTED;
    }

    private static Dispatch unsendable(OutgoingMessage mine, DispatchFault fault, Instant now) {
        return fault == DispatchFault.RECIPIENT_ERASED
                ? mine.dispatch().dropped(fault, now)
                : mine.dispatch().held(fault, Optional.empty(), now);
    }
}
