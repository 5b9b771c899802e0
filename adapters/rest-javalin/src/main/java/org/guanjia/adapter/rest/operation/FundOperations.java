package org.guanjia.adapter.rest.operation;

import static org.guanjia.adapter.rest.operation.Operations.operation;

import java.util.List;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.DisburseToVillage;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.TakeBackFromVillage;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.fund.query.ExportPaymentLedger;
import org.guanjia.application.fund.query.ListAllocations;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.ReadAllocation;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.ReadPaymentLedger;
import org.guanjia.application.fund.query.ReadPaymentTrail;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.TryAllocation;

/** What is done with money, and read about it. */
final class FundOperations {

    private FundOperations() {}

    static List<Operation> all() {
        return List.of(
                operation(Kind.CREATES, "/funds/years", OpenFundYear.class),
                operation(Kind.READS, "/funds/years", ListFundYears.class),
                operation(Kind.READS, "/funds/years/{fundYear}", ReadFundYear.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/receipts", ReceiveMoney.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/receipts/{receipt}/reversal", ReverseReceipt.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/disbursements", DisburseToVillage.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/quotas", GrantQuota.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/takings-back", TakeBackFromVillage.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/surplus", ReturnSurplus.class),
                operation(Kind.CHANGES, "/funds/years/{fundYear}/settlement", SettleFundYear.class),
                operation(Kind.CREATES, "/funds/allocations", AllocateMoney.class),
                operation(Kind.READS, "/funds/allocations", ListAllocations.class),
                operation(Kind.READS, "/funds/allocations/{allocation}", ReadAllocation.class),
                operation(Kind.ASKS, "/funds/allocations/trial", TryAllocation.class),
                operation(Kind.READS, "/funds/in-transit", ListInTransit.class),
                operation(Kind.READS, "/funds/balances", ReadBalances.class),
                operation(Kind.READS, "/funds/statement", ReadStatement.class),
                operation(Kind.DOWNLOADS, "/funds/ledger", ExportLedger.class),
                operation(Kind.READS, "/funds/payment-ledger", ReadPaymentLedger.class),
                operation(Kind.DOWNLOADS, "/funds/payment-ledger/file", ExportPaymentLedger.class),
                operation(
                        Kind.READS,
                        "/funds/commitments/{commitment}/payments/{payment}/trail",
                        ReadPaymentTrail.class));
    }
}
