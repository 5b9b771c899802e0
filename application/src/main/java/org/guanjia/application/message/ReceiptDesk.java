package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.NotedReceipt;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.Outgoing;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.PartReported;
import org.guanjia.application.port.ReceiptSettled;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.TownCode;

/**
 * Takes every receipt as it comes, and finds out later what it is about: one that is early waits for its message, a second
 * one changes nothing, and one that nobody knows is dropped after three days. Safe for use by several threads and processes.
 */
public final class ReceiptDesk implements SmsGateway.Receipts {

    private static final int PAGE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofDays(3);

    private final Outbox outbox;
    private final Digests digests;
    private final OwnRecord record;
    private final Ulids ulids;
    private final InstantSource clock;
    private final TownCode city;

    @Inject
    public ReceiptDesk(
            Outbox outbox,
            Digests digests,
            Transactions transactions,
            Ulids ulids,
            InstantSource clock,
            Region region) {
        this.outbox = outbox;
        this.digests = digests;
        this.record = new OwnRecord(transactions, MessageRelay.SUBJECT);
        this.ulids = ulids;
        this.clock = clock;
        this.city = region.city().code();
    }

    @Override
    public void received(SmsReceipt receipt) {
        Instant now = clock.instant();
        NotedReceipt noted = new NotedReceipt(new ReceiptId(city, ulids.next(now)), receipt, now);
        record.write(noted.id(), now, List.of(noted));
    }

    /**
     * Brings the receipts that wait to their messages.
     *
     * @return how many are done with
     */
    public int tick() {
        int done = 0;
        List<NotedReceipt> page = outbox.receipts(city, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            done += (int) page.stream().filter(this::bring).count();
            page = outbox.receipts(city, Optional.of(page.get(page.size() - 1)), PAGE);
        }
        return done;
    }

    private boolean bring(NotedReceipt noted) {
        List<SentPart> namesakes = outbox.sentAs(noted.receipt().reference());
        Optional<SentPart> open =
                namesakes.stream().filter(part -> part.fate().isEmpty()).findFirst();
        boolean isDone = open.map(part -> report(part, noted)).orElseGet(() -> !namesakes.isEmpty() || isOld(noted));
        if (isDone) {
            settle(noted);
        }
        return isDone;
    }

    private boolean isOld(NotedReceipt noted) {
        return noted.receivedAt().plus(LONGEST_WAIT).isBefore(clock.instant());
    }

    /** Whether it stands on record; if not, somebody else is at it. */
    private boolean report(SentPart part, NotedReceipt noted) {
        List<Effect> effects = new ArrayList<>();
        effects.add(new PartReported(part, noted.receipt(), noted.receivedAt()));
        outgoing(part.message())
                .filter(sent -> sent.dispatch().version() == part.version())
                .flatMap(sent -> next(sent, part, noted).map(sent::advanced))
                .ifPresent(effects::add);
        return record.writeFirst(part.message(), clock.instant(), effects);
    }

    private Optional<? extends Outgoing<?>> outgoing(MessageId id) {
        Optional<OutgoingMessage> message = outbox.find(id);
        return message.isPresent() ? message : digests.find(id);
    }

    /** One part that failed ends the message; one that arrived does where it was the last. */
    private Optional<Dispatch> next(Outgoing<?> sent, SentPart part, NotedReceipt noted) {
        SmsReceipt receipt = noted.receipt();
        Stream<SentPart> others =
                outbox.parts(part.message(), part.version()).stream().filter(other -> other.number() != part.number());
        boolean failed = receipt.fate() == SmsReceipt.Fate.FAILED;
        boolean isLast = others.allMatch(other -> other.fate().isPresent());
        return (failed || isLast) && sent.dispatch().stage() == DispatchStage.ACCEPTED
                ? Optional.of(sent.dispatch().received(!failed, Optional.of(receipt.code()), noted.receivedAt()))
                : Optional.empty();
    }

    private void settle(NotedReceipt noted) {
        record.write(noted.id(), clock.instant(), List.of(new ReceiptSettled(noted.id())));
    }
}
