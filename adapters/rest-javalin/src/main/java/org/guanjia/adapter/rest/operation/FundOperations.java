package org.guanjia.adapter.rest.operation;

import static org.guanjia.adapter.rest.operation.Operations.operation;

import java.util.List;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.query.ListFundYears;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.ReadStatement;

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
                operation(Kind.READS, "/funds/balances", ReadBalances.class),
                operation(Kind.READS, "/funds/statement", ReadStatement.class));
    }
}
