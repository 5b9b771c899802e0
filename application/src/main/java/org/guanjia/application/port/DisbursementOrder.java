package org.guanjia.application.port;

import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.shared.Money;

/**
 * An order to pay. Where a resident is paid it is personal data: its string shows nobody.
 *
 * @param number the same however often the order is handed over
 * @param payer whose money it is
 * @param remark what it is for: the case number of a wish, or the purpose of projects
 */
public record DisbursementOrder(PaymentNumber number, Money amount, Fund payer, Payee payee, String remark) {

    @Override
    public String toString() {
        return "DisbursementOrder[" + number + ", " + amount + ", " + payee + "]";
    }
}
