package org.guanjia.adapter.rest.operation;

import static org.guanjia.adapter.rest.operation.Operations.operation;

import java.util.List;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.GiveUpReserve;
import org.guanjia.application.fund.JustifyShortfall;
import org.guanjia.application.fund.KeepReserve;
import org.guanjia.application.fund.ReceiveDonation;
import org.guanjia.application.fund.ReceiveMoreOfDonation;
import org.guanjia.application.fund.ReverseDonationReceipt;
import org.guanjia.application.fund.SettleRestOfDonation;
import org.guanjia.application.fund.query.ListDonations;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.fund.query.ReadDonation;

/** What is kept back, owed and given for a purpose, and how a fund year ends. */
final class YearEndOperations {

    private YearEndOperations() {}

    static List<Operation> all() {
        return List.of(
                operation(Kind.CHANGES, "/funds/years/{fundYear}/reserve", KeepReserve.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/reserve/freeing", GiveUpReserve.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/shortfall", JustifyShortfall.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/closing", CloseFundYear.class),
                operation(Kind.CREATES, "/funds/donations", ReceiveDonation.class),
                operation(Kind.READS, "/funds/donations", ListDonations.class),
                operation(Kind.READS, "/funds/donations/{donation}", ReadDonation.class),
                operation(Kind.CHANGES, "/funds/donations/{donation}/receipts", ReceiveMoreOfDonation.class),
                operation(
                        Kind.CHANGES,
                        "/funds/donations/{donation}/receipts/{receipt}/reversal",
                        ReverseDonationReceipt.class),
                operation(Kind.CHANGES, "/funds/donations/{donation}/rest", SettleRestOfDonation.class),
                operation(Kind.READS, "/funds/obligations", ListObligations.class),
                operation(Kind.READS, "/funds/leftovers", ListLeftovers.class));
    }
}
