package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.Digests.Use;
import org.guanjia.application.port.NumberSpared;
import org.guanjia.application.port.NumberUsed;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.Secrecy;
import org.guanjia.application.port.Secrecy.Mark;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.message.TextAllowance.Wait;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;

/**
 * Keeps book of the texts that nobody owes, number by number, and of no number in plain. A number has its limits once for the
 * whole city, however many records share it and however many servers send. Safe for use by several threads.
 */
public final class NumberBook {

    /** For as long it may be that two servers want the same number. */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Digests digests;
    private final Secrecy secrecy;
    private final OwnRecord record;
    private final TextAllowance allowance;
    private final InstantSource clock;
    private final TownCode city;

    @Inject
    public NumberBook(
            Digests digests,
            Secrecy secrecy,
            Transactions transactions,
            TextAllowance allowance,
            InstantSource clock,
            Region region) {
        this.digests = digests;
        this.secrecy = secrecy;
        this.record = new OwnRecord(transactions, MessageRelay.SUBJECT);
        this.allowance = allowance;
        this.clock = clock;
        this.city = region.city().code();
    }

    /** A turn at a number, or how long to wait for one. */
    record Turn(Optional<NumberUsed> taken, Duration delay) {}

    /** Takes the next turn at a number, right before a text goes there. */
    Turn take(PhoneNumber number, QueuedDigest digest) {
        Blind blind = secrecy.blind(Mark.PHONE, number.text());
        List<Use> uses = digests.uses(city, blind);
        Instant now = clock.instant();
        Instant free = allowance.earliest(now, instants(uses));
        if (free.isAfter(now)) {
            return new Turn(Optional.empty(), Duration.between(now, free));
        }
        long turn = uses.isEmpty() ? 1 : uses.get(0).turn() + 1;
        NumberUsed use = new NumberUsed(city, blind, turn, now, now.minus(TextAllowance.REACH.multipliedBy(2)));
        return record.writeFirst(about(digest), now, List.of(use))
                ? new Turn(Optional.of(use), Duration.ZERO)
                : new Turn(Optional.empty(), A_MOMENT);
    }

    /** The text did not go there. */
    void giveBack(NumberUsed use, QueuedDigest digest) {
        record.write(about(digest), clock.instant(), List.of(new NumberSpared(use)));
    }

    /** What a text to a number would wait for now. */
    public Optional<Wait> waitsFor(PhoneNumber number) {
        return allowance.waitsFor(
                clock.instant(), instants(digests.uses(city, secrecy.blind(Mark.PHONE, number.text()))));
    }

    /** The first moment of the day's hours from now on. */
    Instant opens() {
        return allowance.withinHours(clock.instant());
    }

    private static List<Instant> instants(List<Use> uses) {
        return uses.stream().map(Use::at).toList();
    }

    private MessageId about(QueuedDigest digest) {
        return new MessageId(city, digest.id().ulid());
    }
}
