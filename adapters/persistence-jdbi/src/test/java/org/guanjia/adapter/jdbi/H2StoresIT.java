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

class H2StoresIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Nested
    class TransactionsOnH2IT extends TransactionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RehearsalsOnH2IT extends RehearsalsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class JournalOnH2IT extends JournalContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class JournalAuditOnH2IT extends JournalAuditContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExtensionsOnH2IT extends ExtensionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExtensionViewsOnH2IT extends ExtensionViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RemindersOnH2IT extends RemindersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class DigestsOnH2IT extends DigestsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class OutboxOnH2IT extends OutboxContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class StaffOnH2IT extends StaffContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PersonsOnH2IT extends PersonsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class StaffViewsOnH2IT extends StaffViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PersonRecordsOnH2IT extends PersonRecordsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class RecordedEditionsOnH2IT extends RecordedEditionsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class EditionViewsOnH2IT extends EditionViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class AttachmentsOnH2IT extends AttachmentsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishesOnH2IT extends WishesContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishViewsOnH2IT extends WishViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class CaseNumbersOnH2IT extends CaseNumbersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FeedOnH2IT extends FeedContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FeedBookmarksOnH2IT extends FeedBookmarksContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class WishFiguresOnH2IT extends WishFiguresContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ExternalNumbersOnH2IT extends ExternalNumbersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalsOnH2IT extends ApprovalsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FrozenContentsOnH2IT extends FrozenContentsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalViewsOnH2IT extends ApprovalViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalStepTimesOnH2IT extends ApprovalStepTimesContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalSubjectsOnH2IT extends ApprovalSubjectsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class ApprovalWalksOnH2IT extends ApprovalWalksContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundsOnH2IT extends FundsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundViewsOnH2IT extends FundViewsContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class PaymentOrdersOnH2IT extends PaymentOrdersContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundPastOnH2IT extends FundPastContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }

    @Nested
    class FundLedgerOnH2IT extends FundLedgerContract {
        @Override
        protected Stores stores() {
            return DATABASE.stores();
        }
    }
}
