package org.guanjia.application.port;

import org.guanjia.domain.shared.TownCode;

/**
 * What a decision makes true beside the states of aggregates. It is written in the decision's own transaction, after the
 * states, in the order given.
 */
public sealed interface Effect
        permits AccountOpened,
                AccountClosed,
                ClearingArrived,
                Posted,
                PaymentQueued,
                PaymentAdvanced,
                PaymentEnded,
                AttachmentRecorded,
                CommandKeysForgotten,
                ContentFrozen,
                ExternalNumberTaken,
                QueuedMessage,
                DispatchAdvanced,
                SentPart,
                PartReported,
                NotedReceipt,
                ReceiptSettled,
                MessageHandled,
                ReminderGiven,
                ReminderSettled,
                WatchCalled,
                WatchMoved,
                StaffCalled,
                StaffCallAnswered,
                QueuedDigest,
                DigestAdvanced,
                NumberUsed,
                NumberSpared,
                StaffContact,
                PersonRecorded,
                PersonEditionRecorded,
                PersonMarked,
                PersonErased,
                PersonalTextRecorded,
                DisclosureRecorded {

    /** The partition it is written to, the same as the decision's. */
    TownCode town();
}
