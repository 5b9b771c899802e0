package org.guanjia.adapter.rest.operation;

import static org.guanjia.adapter.rest.operation.Operations.operation;

import java.util.List;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.HandOverAgain;
import org.guanjia.application.fund.IncreaseCommitment;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.ReverseConfirmation;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.ReadCommitment;

/** What is done with commitments and their payments, and read about them. */
final class CommitmentOperations {

    private static final String ALL = "/funds/commitments";
    private static final String ONE = ALL + "/{commitment}";
    private static final String PAYMENT = ONE + "/payments/{payment}";

    private CommitmentOperations() {}

    static List<Operation> all() {
        return List.of(
                operation(Kind.CREATES, ALL, CommitMoney.class),
                operation(Kind.READS, ALL, ListCommitments.class),
                operation(Kind.READS, ONE, ReadCommitment.class),
                operation(Kind.CHANGES, ONE + "/increase", IncreaseCommitment.class),
                operation(Kind.CHANGES, ONE + "/release", ReleaseCommitment.class),
                operation(Kind.CHANGES, ONE + "/carry-over", CarryOverCommitment.class),
                operation(Kind.CHANGES, ONE + "/payments", OrderPayment.class),
                operation(Kind.ORDERS, PAYMENT + "/confirmation", ConfirmPayment.class),
                operation(Kind.ORDERS, PAYMENT + "/failure", FailPayment.class),
                operation(Kind.ORDERS, PAYMENT + "/hand-over", HandOverAgain.class),
                operation(Kind.READS, "/funds/payments", ListPayments.class),
                operation(Kind.CHANGES, PAYMENT + "/reversal", ReverseConfirmation.class),
                operation(Kind.CHANGES, PAYMENT + "/recoveries", RecoverPayment.class),
                operation(Kind.CHANGES, PAYMENT + "/write-offs", WriteOffPayment.class));
    }
}
