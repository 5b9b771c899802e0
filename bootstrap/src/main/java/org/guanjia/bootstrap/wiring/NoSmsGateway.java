package org.guanjia.bootstrap.wiring;

import java.time.Duration;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;

/** What a city has that connected no gateway: messages wait until it does. */
final class NoSmsGateway implements SmsGateway {

    private static final Duration LATER = Duration.ofMinutes(10);

    @Override
    public void start(Receipts receipts) {
        // There is nobody to give any.
    }

    @Override
    public SmsOutcome send(SmsOrder order) {
        return new SmsOutcome.NotNow(SmsOutcome.NotNow.Obstacle.CLOSED, LATER);
    }

    @Override
    public void close() {
        // Nothing was begun.
    }
}
