package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves {@link Paying}: payments are numbered as they are ordered, and each act finds a payment at its own stage only. */
class F05PaymentStagesTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final String NEW_YEAR = "2025-01-02T09:00";
    private static final String DUE = "2025-02-06T00:00";

    private final Ledger ledger = new Ledger();
    private final FundYear year = opened(Programme.WISHES);
    private final FundYear next = opened(GUANCHENG, Programme.WISHES, YEAR + 1);
    private Commitment commitment;

    @BeforeEach
    void commit() {
        credit(ledger, CHARITY, "100.00");
        commitment = ledger.book(
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan("100"), means(year, ledger), at(MARCH)));
    }

    @Test
    void payments_have_numbers_from_one_in_the_order_of_their_orders() {
        var first = commitment.orderPayment(yuan("20"), SOMEBODY, year, at(MARCH));
        var second = first.state().orderPayment(yuan("30"), SOMEBODY, year, at(MARCH));

        assertThat(List.of(
                        numberOf(first.events().get(0)),
                        numberOf(second.events().get(0))))
                .containsExactly(1, 2);
        assertThat(second.state().state().payment(2).amount()).isEqualTo(yuan("30"));
    }

    @Test
    void what_was_ordered_is_neither_written_off_nor_turned_round() {
        Commitment ordered = ordered();

        assertOutOfOrder(
                "WRITE_OFF", "PAYMENT_ORDERED", refused(() -> ordered.writeOff(1, yuan("1"), VOUCHER, at(MARCH))));
        assertOutOfOrder(
                "REVERSE_CONFIRMATION",
                "PAYMENT_ORDERED",
                refused(() -> ordered.reverseConfirmation(1, year, VOUCHER, at(MARCH))));
    }

    @Test
    void what_was_confirmed_neither_fails_nor_is_confirmed_again() {
        Commitment paid = ledger.book(ordered().confirmPayment(1, BY_BANK, at(MARCH)));

        assertOutOfOrder(
                "FAIL_PAYMENT",
                "PAYMENT_CONFIRMED",
                refused(() -> paid.failPayment(1, FailureGround.ACCOUNT_CLOSED, Optional.empty(), at(MARCH))));
        assertOutOfOrder(
                "CONFIRM_PAYMENT", "PAYMENT_CONFIRMED", refused(() -> paid.confirmPayment(1, BY_BANK, at(MARCH))));
    }

    @Test
    void nothing_is_turned_round_or_carried_over_out_of_a_closed_year() {
        Commitment paid = ledger.book(ordered().confirmPayment(1, BY_BANK, at(MARCH)));
        FundYear closed = year.settle(at(NEW_YEAR))
                .state()
                .close(next, List.of(), OF_2022, PRC, at(DUE))
                .state();

        assertThat(refused(() -> paid.reverseConfirmation(1, closed, VOUCHER, at(DUE)))
                        .key())
                .isEqualTo("F-13.year-closed");
        assertThat(refused(() -> paid.carryOver(closed, next, VOUCHER, at(DUE))).key())
                .isEqualTo("F-13.year-closed");
    }

    private Commitment ordered() {
        return ledger.book(commitment.orderPayment(yuan("40"), SOMEBODY, year, at(MARCH)));
    }

    private static int numberOf(CommitmentEvent event) {
        return event instanceof CommitmentEvent.PaymentOrdered ordered ? ordered.payment() : 0;
    }

    private static void assertOutOfOrder(String act, String stage, Refusal refusal) {
        assertThat(refusal.values()).containsEntry("act", act).containsEntry("stage", stage);
    }
}
