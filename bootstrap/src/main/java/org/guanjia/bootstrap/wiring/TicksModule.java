package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.approval.PassingUp;
import org.guanjia.application.feed.FeedListener;
import org.guanjia.application.feed.Listening;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.figure.Counting;
import org.guanjia.application.fund.Clearing;
import org.guanjia.application.fund.PaymentRelay;
import org.guanjia.application.message.DigestPost;
import org.guanjia.application.message.MessageRelay;
import org.guanjia.application.message.ReceiptDesk;
import org.guanjia.application.reminder.Reminding;
import org.guanjia.application.reminder.WatchPost;
import org.guanjia.application.upkeep.Upkeep;

/** What is done every so often, and how often. */
final class TicksModule extends AbstractModule {

    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(10);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private final DataSource dataSource;
    private final Map<String, FeedListener> listeners;

    TicksModule(DataSource dataSource, Map<String, FeedListener> listeners) {
        this.dataSource = dataSource;
        this.listeners = listeners;
    }

    @Provides
    @Singleton
    Ticks ticks(
            Sealer sealer,
            Counting counting,
            Listening listening,
            WatchPost watch,
            Reminding reminding,
            PassingUp passingUp,
            Upkeep upkeep,
            Clearing clearing,
            MessageRelay relay,
            PaymentRelay payments,
            DigestPost digests,
            ReceiptDesk receipts,
            InstantSource clock) {
        Ticks ticks = new Ticks();
        ticks.every(AT_ONCE, "seal", () -> sealer.seal(clock.instant()));
        ticks.every(NOW_AND_THEN, "sweep-unsealed", () -> sealer.sweep(clock.instant()));
        ticks.every(AT_ONCE, "count-figures", () -> counting.count(clock.instant()));
        listeners.forEach(
                (name, listener) -> ticks.every(AT_ONCE, "tell-" + name, () -> listening.tell(name, listener)));
        ticks.every(SOON, "watch", watch::follow);
        ticks.every(A_MINUTE, "remind", reminding::tick);
        ticks.every(A_MINUTE, "pass-up-approvals", passingUp::run);
        ticks.every(AN_HOUR, "sweep-unwatched", watch::sweep);
        ticks.every(A_MINUTE, "bring-in-money", clearing::bringIn);
        ticks.every(NOW_AND_THEN, "resume-transfers", reading(upkeep::resumeTransfers));
        ticks.every(AN_HOUR, "recompute-deadlines", upkeep::recomputeDeadlines);
        ticks.every(HALF_A_DAY, "drop-orphans", reading(upkeep::dropOrphans));
        ticks.every(HALF_A_DAY, "forget-command-keys", upkeep::forgetCommandKeys);
        ticks.every(AT_ONCE, "send-messages", relay::tick);
        ticks.every(SOON, "hand-over-payments", payments::tick);
        ticks.every(A_MINUTE, "queue-digests", digests::queue);
        ticks.every(SOON, "send-digests", digests::send);
        ticks.every(SOON, "match-receipts", receipts::tick);
        Database.tidying(dataSource).ifPresent(work -> ticks.every(SOON, "tidy-file", work));
        return ticks;
    }

    /** What works on files; its failures are failures like any other. */
    @FunctionalInterface
    private interface Filing {
        int work() throws IOException;
    }

    private static Runnable reading(Filing filing) {
        return () -> {
            try {
                filing.work();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }
}
