package org.guanjia.adapter.jdbi;

import com.google.inject.PrivateModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import javax.sql.DataSource;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishViews;
import org.jdbi.v3.core.Jdbi;

/** Offers the store ports over a data source whose schema is up to date, and nothing else. */
public final class StoresModule extends PrivateModule {

    private final DataSource dataSource;
    private final SchemaName schema;
    private final HostTransaction hostTransaction;

    public StoresModule(DataSource dataSource, SchemaName schema) {
        this(dataSource, schema, HostTransaction.NONE);
    }

    /** The stores join the transaction that the host has open on the calling thread. */
    public StoresModule(DataSource dataSource, SchemaName schema, HostTransaction hostTransaction) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.hostTransaction = hostTransaction;
    }

    @Override
    protected void configure() {
        offer(Transactions.class, JdbiTransactions.class);
        offer(Rehearsals.class, JdbiRehearsals.class);
        offer(Journal.class, JdbiJournal.class);
        offer(ExtensionViews.class, JdbiExtensionViews.class);
        offer(RecordedEditions.class, JdbiRecordedEditions.class);
        offer(EditionViews.class, JdbiEditionViews.class);
        offer(Outbox.class, JdbiOutbox.class);
        offer(Reminders.class, JdbiReminders.class);
        offer(Digests.class, JdbiDigests.class);
        offer(StaffViews.class, JdbiStaffViews.class);
        offer(PersonRecords.class, JdbiPersonRecords.class);
        offer(Attachments.class, JdbiAttachments.class);
        offer(WishViews.class, JdbiWishViews.class);
        offer(ApprovalViews.class, JdbiApprovalViews.class);
        offer(ExternalNumbers.class, JdbiExternalNumbers.class);
        offer(FundViews.class, JdbiFundViews.class);
        offer(PaymentOrders.class, JdbiPaymentOrders.class);
        offer(FrozenContents.class, JdbiFrozenContents.class);
        guard(FundLedger.class, JdbiFundLedger.class);
        guard(JournalAudit.class, JdbiJournalAudit.class);
        guard(Feed.class, JdbiFeed.class);
        guard(FeedBookmarks.class, JdbiFeedBookmarks.class);
        guard(WishFigures.class, JdbiWishFigures.class);
    }

    private <P> void offer(Class<P> port, Class<? extends P> store) {
        bind(store).in(Singleton.class);
        guard(port, store);
    }

    /** Every port tells by itself where the database is away. */
    private <P> void guard(Class<P> port, Class<? extends P> store) {
        Provider<? extends P> itself = getProvider(store);
        bind(port).toProvider(() -> GuardedStore.of(port, itself.get())).in(Singleton.class);
        expose(port);
    }

    @Provides
    @Singleton
    Jdbi jdbi() {
        return jdbi(hostTransaction);
    }

    /** An audit sees one moment, which the transaction of a host does not: it has one of its own, always. */
    @Provides
    @Singleton
    JdbiJournalAudit journalAudit() {
        return new JdbiJournalAudit(jdbi(HostTransaction.NONE));
    }

    /** The same goes for a ledger that is read as of one moment. */
    @Provides
    @Singleton
    JdbiFundLedger fundLedger(Jdbi jdbi) {
        return new JdbiFundLedger(jdbi, jdbi(HostTransaction.NONE));
    }

    /** What is sealed must be committed, which the transaction of a host is not. Who seals never takes a writer's turn. */
    @Provides
    @Singleton
    JdbiFeed feed(Turns turns) {
        return new JdbiFeed(jdbi(HostTransaction.NONE), turns);
    }

    @Provides
    @Singleton
    JdbiFeedBookmarks feedBookmarks() {
        return new JdbiFeedBookmarks(jdbi(HostTransaction.NONE));
    }

    /** What is counted must be committed as well. */
    @Provides
    @Singleton
    JdbiWishFigures wishFigures(Turns turns) {
        return new JdbiWishFigures(jdbi(HostTransaction.NONE), turns);
    }

    private Jdbi jdbi(HostTransaction joined) {
        return StoreJdbi.of(new BorrowedConnections(dataSource, joined), schema);
    }

    @Provides
    @Singleton
    Dialect dialect() {
        return Dialect.of(dataSource);
    }

    @Provides
    @Singleton
    Turns turns(Dialect dialect) {
        return dialect.turns();
    }

    @Provides
    @Singleton
    FlushPath flushPath(Dialect dialect) {
        return dialect.flushPath();
    }
}
