package org.guanjia.adapter.contract;

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

/** A set of store ports over the same data, as one adapter offers them. */
public record Stores(
        Transactions transactions,
        Rehearsals rehearsals,
        Journal journal,
        ExtensionViews extensionViews,
        RecordedEditions editions,
        EditionViews editionViews,
        Outbox outbox,
        Reminders reminders,
        Digests digests,
        JournalAudit audit,
        StaffViews staffViews,
        PersonRecords personRecords,
        Attachments attachments,
        WishViews wishViews,
        ApprovalViews approvalViews,
        ExternalNumbers externalNumbers,
        Feed feed,
        FeedBookmarks feedBookmarks,
        WishFigures wishFigures,
        FundLedger fundLedger,
        FundViews fundViews,
        PaymentOrders paymentOrders,
        FrozenContents frozenContents) {}
