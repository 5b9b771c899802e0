package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.guanjia.application.feed.FeedListener;
import org.guanjia.application.feed.Listening;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.message.MessageRelay;
import org.guanjia.application.message.ReceiptDesk;

/** What is done every so often, and how often. */
final class TicksModule extends AbstractModule {

    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);

    private final Map<String, FeedListener> listeners;

    TicksModule(Map<String, FeedListener> listeners) {
        this.listeners = listeners;
    }

    @Provides
    @Singleton
    Ticks ticks(Sealer sealer, Listening listening, MessageRelay relay, ReceiptDesk receipts, InstantSource clock) {
        Ticks ticks = new Ticks();
        ticks.every(AT_ONCE, "seal", () -> sealer.seal(clock.instant()));
        ticks.every(NOW_AND_THEN, "sweep-unsealed", () -> sealer.sweep(clock.instant()));
        listeners.forEach(
                (name, listener) -> ticks.every(AT_ONCE, "tell-" + name, () -> listening.tell(name, listener)));
        ticks.every(AT_ONCE, "send-messages", relay::tick);
        ticks.every(SOON, "match-receipts", receipts::tick);
        return ticks;
    }
}
