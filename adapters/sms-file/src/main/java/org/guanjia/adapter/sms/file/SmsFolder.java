package org.guanjia.adapter.sms.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.shared.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each message to a file named by its identity, so that one sent again stands there once. A file is complete and
 * durable when the message counts as accepted. There are no receipts.
 */
public final class SmsFolder implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SmsFolder.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Path folder;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.NEW);

    private enum Phase {
        NEW,
        OPEN,
        CLOSED
    }

    /** Over a folder, which is made when the first message is written. */
    public SmsFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void start(Receipts receipts) {
        if (!phase.compareAndSet(Phase.NEW, Phase.OPEN)) {
            throw new IllegalStateException("Gateway was begun or ended before");
        }
    }

    @Override
    public SmsOutcome send(SmsOrder order) {
        if (phase.get() != Phase.OPEN) {
            return new SmsOutcome.NotNow(SmsOutcome.NotNow.Obstacle.CLOSED, LATER);
        }
        MessageFile file = new MessageFile(folder, order);
        try {
            file.write();
        } catch (IOException failure) {
            LOG.warn(
                    "Message {} cannot be written: {}",
                    order.id(),
                    failure.getClass().getSimpleName());
            return new SmsOutcome.NotNow(SmsOutcome.NotNow.Obstacle.OUT_OF_REACH, LATER);
        }
        try {
            file.makeDurable();
        } catch (IOException failure) {
            LOG.warn(
                    "Message {} may not outlive a crash: {}",
                    order.id(),
                    failure.getClass().getSimpleName());
            return new SmsOutcome.Unknown(SmsOutcome.Unknown.Loss.CONNECTION_LOST);
        }
        LOG.info("Message {} to {} written", order.id(), order.recipient().masked());
        return new SmsOutcome.Accepted(List.of(new SmsReference(order.id().text())));
    }

    /** The text of a message that stands there; empty where none of that identity does. */
    public Optional<String> written(MessageId id) {
        try {
            return MessageFile.textIn(folder, id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        phase.set(Phase.CLOSED);
    }
}
