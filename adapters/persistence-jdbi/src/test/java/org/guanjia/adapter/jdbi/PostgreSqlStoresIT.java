package org.guanjia.adapter.jdbi;

import org.guanjia.adapter.contract.ApprovalStepTimesContract;
import org.guanjia.adapter.contract.ApprovalSubjectsContract;
import org.guanjia.adapter.contract.ApprovalViewsContract;
import org.guanjia.adapter.contract.ApprovalWalksContract;
import org.guanjia.adapter.contract.ApprovalsContract;
import org.guanjia.adapter.contract.AttachmentsContract;
import org.guanjia.adapter.contract.CaseNumbersContract;
import org.guanjia.adapter.contract.DigestsContract;
import org.guanjia.adapter.contract.EditionViewsContract;
import org.guanjia.adapter.contract.ExtensionViewsContract;
import org.guanjia.adapter.contract.ExtensionsContract;
import org.guanjia.adapter.contract.ExternalNumbersContract;
import org.guanjia.adapter.contract.FeedBookmarksContract;
import org.guanjia.adapter.contract.FeedContract;
import org.guanjia.adapter.contract.FrozenContentsContract;
import org.guanjia.adapter.contract.FundLedgerContract;
import org.guanjia.adapter.contract.FundPastContract;
import org.guanjia.adapter.contract.FundViewsContract;
import org.guanjia.adapter.contract.FundsContract;
import org.guanjia.adapter.contract.JournalAuditContract;
import org.guanjia.adapter.contract.JournalContract;
import org.guanjia.adapter.contract.OutboxContract;
import org.guanjia.adapter.contract.PaymentOrdersContract;
import org.guanjia.adapter.contract.PersonRecordsContract;
import org.guanjia.adapter.contract.PersonsContract;
import org.guanjia.adapter.contract.RecordedEditionsContract;
import org.guanjia.adapter.contract.RehearsalsContract;
import org.guanjia.adapter.contract.RemindersContract;
import org.guanjia.adapter.contract.StaffContract;
import org.guanjia.adapter.contract.StaffViewsContract;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.adapter.contract.TransactionsContract;
import org.guanjia.adapter.contract.WishFiguresContract;
import org.guanjia.adapter.contract.WishViewsContract;
import org.guanjia.adapter.contract.WishesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlStoresIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Nested
    class TransactionsOnPostgreSqlIT extends TransactionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RehearsalsOnPostgreSqlIT extends RehearsalsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class JournalOnPostgreSqlIT extends JournalContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class JournalAuditOnPostgreSqlIT extends JournalAuditContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExtensionsOnPostgreSqlIT extends ExtensionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExtensionViewsOnPostgreSqlIT extends ExtensionViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RemindersOnPostgreSqlIT extends RemindersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class DigestsOnPostgreSqlIT extends DigestsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class OutboxOnPostgreSqlIT extends OutboxContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class StaffOnPostgreSqlIT extends StaffContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PersonsOnPostgreSqlIT extends PersonsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class StaffViewsOnPostgreSqlIT extends StaffViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PersonRecordsOnPostgreSqlIT extends PersonRecordsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RecordedEditionsOnPostgreSqlIT extends RecordedEditionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class EditionViewsOnPostgreSqlIT extends EditionViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class AttachmentsOnPostgreSqlIT extends AttachmentsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishesOnPostgreSqlIT extends WishesContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishViewsOnPostgreSqlIT extends WishViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class CaseNumbersOnPostgreSqlIT extends CaseNumbersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FeedOnPostgreSqlIT extends FeedContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FeedBookmarksOnPostgreSqlIT extends FeedBookmarksContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishFiguresOnPostgreSqlIT extends WishFiguresContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExternalNumbersOnPostgreSqlIT extends ExternalNumbersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalsOnPostgreSqlIT extends ApprovalsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FrozenContentsOnPostgreSqlIT extends FrozenContentsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalViewsOnPostgreSqlIT extends ApprovalViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalStepTimesOnPostgreSqlIT extends ApprovalStepTimesContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalSubjectsOnPostgreSqlIT extends ApprovalSubjectsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalWalksOnPostgreSqlIT extends ApprovalWalksContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundsOnPostgreSqlIT extends FundsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundViewsOnPostgreSqlIT extends FundViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PaymentOrdersOnPostgreSqlIT extends PaymentOrdersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundPastOnPostgreSqlIT extends FundPastContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundLedgerOnPostgreSqlIT extends FundLedgerContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }
}
