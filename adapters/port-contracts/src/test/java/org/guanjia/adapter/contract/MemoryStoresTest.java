package org.guanjia.adapter.contract;

import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Ulids;
import org.junit.jupiter.api.Nested;

/** The in-memory stores keep the promises of every store port. */
class MemoryStoresTest {

    private static final MemoryStores MEMORY = new MemoryStores();
    private static final Stores STORES = new Stores(
            MEMORY,
            MEMORY,
            MEMORY,
            MEMORY,
            MEMORY.recordedEditions(),
            MEMORY.editionViews(),
            MEMORY.outbox(),
            MEMORY.reminders(),
            MEMORY.digests(),
            MEMORY.audit(),
            MEMORY.staffViews(),
            MEMORY.personRecords(),
            MEMORY,
            MEMORY.wishViews(),
            MEMORY.approvalViews(),
            MEMORY.externalNumbers(),
            MEMORY.feed(),
            MEMORY.feedBookmarks(),
            MEMORY.wishFigures(),
            MEMORY.fundLedger(),
            MEMORY.fundViews(),
            MEMORY.paymentOrders(),
            MEMORY.frozenContents());

    @Nested
    class TransactionsInMemoryTest extends TransactionsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class RehearsalsInMemoryTest extends RehearsalsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class JournalInMemoryTest extends JournalContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class JournalAuditInMemoryTest extends JournalAuditContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ExtensionsInMemoryTest extends ExtensionsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ExtensionViewsInMemoryTest extends ExtensionViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class RemindersInMemoryTest extends RemindersContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class DigestsInMemoryTest extends DigestsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class OutboxInMemoryTest extends OutboxContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class StaffInMemoryTest extends StaffContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class PersonsInMemoryTest extends PersonsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class StaffViewsInMemoryTest extends StaffViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class PersonRecordsInMemoryTest extends PersonRecordsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class CountingUlidsTest extends UlidsContract {
        private final CountingUlids ulids = new CountingUlids();

        @Override
        protected Ulids ulids() {
            return ulids;
        }
    }

    @Nested
    class RecordedEditionsInMemoryTest extends RecordedEditionsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class EditionViewsInMemoryTest extends EditionViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class AttachmentsInMemoryTest extends AttachmentsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class WishesInMemoryTest extends WishesContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class WishViewsInMemoryTest extends WishViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class CaseNumbersInMemoryTest extends CaseNumbersContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FeedInMemoryTest extends FeedContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FeedBookmarksInMemoryTest extends FeedBookmarksContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class WishFiguresInMemoryTest extends WishFiguresContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ExternalNumbersInMemoryTest extends ExternalNumbersContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ApprovalsInMemoryTest extends ApprovalsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FrozenContentsInMemoryTest extends FrozenContentsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ApprovalViewsInMemoryTest extends ApprovalViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ApprovalStepTimesInMemoryTest extends ApprovalStepTimesContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ApprovalSubjectsInMemoryTest extends ApprovalSubjectsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class ApprovalWalksInMemoryTest extends ApprovalWalksContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FundsInMemoryTest extends FundsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FundViewsInMemoryTest extends FundViewsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class PaymentOrdersInMemoryTest extends PaymentOrdersContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FundPastInMemoryTest extends FundPastContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FundLedgerInMemoryTest extends FundLedgerContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class FundRacesInMemoryTest extends FundRacesContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }
}
