package org.guanjia.bootstrap.wiring;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.application.message.ReceiptDesk;
import org.guanjia.application.port.HealthCheck;

/**
 * One of us, plugged together and open. Whoever runs one, the service or a host, gets it from here. Two of them in one
 * process share nothing.
 */
public final class Instance implements AutoCloseable {

    private final Opened opened;
    private final DataSource dataSource;
    private final Injector injector;

    private Instance(Opened opened, DataSource dataSource, Injector injector) {
        this.opened = opened;
        this.dataSource = dataSource;
        this.injector = injector;
    }

    /**
     * Opens the storage, brings its schema up to date and builds everything over it; what was opened is closed again if that
     * fails.
     *
     * @throws CannotStart if the database or the folder of attachments is not to be had
     */
    public static Instance open(Parts parts) {
        Opened opened = new Opened();
        boolean complete = false;
        try {
            DataSource dataSource = parts.storage().open(opened);
            OwnFolder.make(parts.evidence(), CannotStart.Reason.EVIDENCE_UNUSABLE);
            Executor executor = parts.environment().executor().orElseGet(() -> ownThreads(opened));
            HealthCheck database = Database.health(dataSource, executor);
            Injector injector = Wiring.injector(parts, dataSource, database, executor);
            parts.gateways().sms().ifPresent(gateway -> {
                opened.add(gateway::close);
                gateway.start(injector.getInstance(ReceiptDesk.class));
            });
            Ticks ticks = injector.getInstance(Ticks.class);
            opened.add(ticks::close);
            if (parts.environment().ticking()) {
                ticks.start();
            }
            complete = true;
            return new Instance(opened, dataSource, injector);
        } finally {
            if (!complete) {
                opened.close();
            }
        }
    }

    private static Executor ownThreads(Opened opened) {
        OwnThreads threads = new OwnThreads();
        opened.add(threads::close);
        return threads;
    }

    /** What was built of that type. */
    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    /** What is asked for its health, in the order in which it is shown. */
    public List<HealthCheck> healthChecks() {
        return List.copyOf(injector.getInstance(Key.get(new TypeLiteral<Set<HealthCheck>>() {})));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Closes what was opened, and ends every thread that was started. Closing it again does nothing. */
    @Override
    public synchronized void close() {
        opened.close();
    }
}
