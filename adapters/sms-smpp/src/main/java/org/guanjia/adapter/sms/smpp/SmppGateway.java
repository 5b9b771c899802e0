package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsOutcome.NotNow.Obstacle;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.shared.Refusal;
import org.jsmpp.session.SMPPSession;

/**
 * Sends to one SMSC by SMPP 3.4, in UCS-2, asking for receipts. A message of several parts is accepted when all of them are;
 * where a part was not, the message sent again goes on with that part, as long as the process lives.
 */
public final class SmppGateway implements SmsGateway {

    static final Duration SOON = Duration.ofSeconds(1);

    private final SmppSettings settings;
    private final InstantSource clock;
    private final Pace pace;
    private final Semaphore window;
    private final HalfSent halfSent = new HalfSent();
    private Optional<SmppLink> link = Optional.empty();
    private boolean ended;

    public SmppGateway(SmppSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.perSecond(), clock);
        this.window = new Semaphore(settings.window(), true);
    }

    @Override
    public synchronized void start(Receipts receipts) {
        if (ended || link.isPresent()) {
            throw new IllegalStateException("Gateway was begun or ended before");
        }
        SmppLink begun = new SmppLink(settings, new ReceiptListener(receipts));
        begun.open();
        link = Optional.of(begun);
    }

    @Override
    public SmsOutcome send(SmsOrder order) {
        Optional<SmppLink> open = link();
        if (open.isEmpty()) {
            return new SmsOutcome.NotNow(Obstacle.CLOSED, settings.timing().longestPause());
        }
        try {
            return send(order, open.get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new SmsOutcome.NotNow(Obstacle.BUSY, SOON);
        }
    }

    private synchronized Optional<SmppLink> link() {
        return ended ? Optional.empty() : link;
    }

    private SmsOutcome send(SmsOrder order, SmppLink open) throws InterruptedException {
        Instant lastStart =
                clock.instant().plus(PATIENCE).minus(settings.timing().answer());
        Optional<SMPPSession> session = open.session();
        if (session.isEmpty()) {
            return new SmsOutcome.NotNow(open.obstacle(), open.pause());
        }
        Optional<Duration> wait = pace.waitFor(order.text().parts().size());
        if (wait.isPresent()) {
            return new SmsOutcome.Throttled(wait.get());
        }
        if (!window.tryAcquire(settings.timing().answer().toMillis(), TimeUnit.MILLISECONDS)) {
            return new SmsOutcome.NotNow(Obstacle.BUSY, SOON);
        }
        try {
            return submit(order, new Submission(session.get(), settings.sender(), order.recipient()), lastStart);
        } finally {
            window.release();
        }
    }

    private SmsOutcome submit(SmsOrder order, Submission submission, Instant lastStart) {
        List<ShortMessage> parts = ShortMessage.of(order, settings.concatenation(), settings.messageIdTag());
        List<String> messageIds = new ArrayList<>(halfSent.take(order));
        while (messageIds.size() < parts.size()) {
            Optional<SmsOutcome> trouble = clock.instant().isAfter(lastStart)
                    ? Optional.of(new SmsOutcome.NotNow(Obstacle.BUSY, SOON))
                    : submission.submit(parts.get(messageIds.size()), messageIds);
            if (trouble.isPresent()) {
                halfSent.keep(order, messageIds);
                return trouble.get();
            }
        }
        return new SmsOutcome.Accepted(
                messageIds.stream().flatMap(SmppGateway::reference).toList());
    }

    private static Stream<SmsReference> reference(String messageId) {
        try {
            return Stream.of(new SmsReference(messageId));
        } catch (Refusal.InvalidInput unnamed) {
            return Stream.empty();
        }
    }

    @Override
    public void close() {
        Optional<SmppLink> open = link();
        synchronized (this) {
            ended = true;
        }
        open.ifPresent(SmppLink::close);
    }

    @Override
    public String toString() {
        return "SmppGateway to " + settings.host();
    }
}
