package org.guanjia.adapter.jdbi;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import javax.sql.DataSource;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
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
        bind(Transactions.class).to(JdbiTransactions.class).in(Singleton.class);
        bind(Journal.class).to(JdbiJournal.class).in(Singleton.class);
        bind(ExtensionViews.class).to(JdbiExtensionViews.class).in(Singleton.class);
        bind(RecordedEditions.class).to(JdbiRecordedEditions.class).in(Singleton.class);
        bind(EditionViews.class).to(JdbiEditionViews.class).in(Singleton.class);
        bind(Outbox.class).to(JdbiOutbox.class).in(Singleton.class);
        bind(StaffViews.class).to(JdbiStaffViews.class).in(Singleton.class);
        bind(PersonRecords.class).to(JdbiPersonRecords.class).in(Singleton.class);
        bind(Attachments.class).to(JdbiAttachments.class).in(Singleton.class);
        bind(WishViews.class).to(JdbiWishViews.class).in(Singleton.class);
        bind(ExternalNumbers.class).to(JdbiExternalNumbers.class).in(Singleton.class);
        bind(JdbiTransactions.class);
        bind(JdbiJournal.class);
        bind(JdbiExtensionViews.class);
        bind(JdbiRecordedEditions.class);
        bind(JdbiEditionViews.class);
        bind(JdbiOutbox.class);
        bind(JdbiStaffViews.class);
        bind(JdbiPersonRecords.class);
        bind(JdbiAttachments.class);
        bind(JdbiWishViews.class);
        bind(JdbiExternalNumbers.class);
        expose(Transactions.class);
        expose(Journal.class);
        expose(ExtensionViews.class);
        expose(RecordedEditions.class);
        expose(EditionViews.class);
        expose(Outbox.class);
        expose(JournalAudit.class);
        expose(StaffViews.class);
        expose(PersonRecords.class);
        expose(Attachments.class);
        expose(WishViews.class);
        expose(ExternalNumbers.class);
    }

    @Provides
    @Singleton
    Jdbi jdbi() {
        return jdbi(hostTransaction);
    }

    /** An audit sees one moment, which the transaction of a host does not: it has one of its own, always. */
    @Provides
    @Singleton
    JournalAudit journalAudit() {
        return new JdbiJournalAudit(jdbi(HostTransaction.NONE));
    }

    private Jdbi jdbi(HostTransaction joined) {
        return Jdbi.create(new BorrowedConnections(dataSource, joined)).define("schema", schema.text());
    }

    @Provides
    @Singleton
    Turns turns() {
        return Dialect.of(dataSource).turns();
    }

    @Provides
    @Singleton
    FlushPath flushPath() {
        return new BatchFlush(Dialect.of(dataSource));
    }
}
