package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.fund.Funds.*;

import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Recovering}: money comes back by an act of its own, to the source it came from. */
class F14RecoveryTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final FundAccount MATCH = account(WISHES, MoneySource.TOWN_CHARITY_MATCH);
    private static final String LATER = "2025-03-03T09:00";

    private final Ledger ledger = new Ledger();
    private FundYear year = opened(Programme.WISHES);
    private final FundYear next = opened(GUANCHENG, Programme.WISHES, YEAR + 1);
    private Commitment paid = pay();

    private Commitment pay() {
        credit(ledger, CHARITY, "70.00");
        credit(ledger, MATCH, "30.00");
        Commitment commitment = ledger.book(
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan("100"), means(year, ledger), at(MARCH)));
        commitment = ledger.book(commitment.orderPayment(yuan("100"), SOMEBODY, year, at(MARCH)));
        return ledger.book(commitment.confirmPayment(1, BY_BANK, at(MARCH)));
    }

    @Test
    void what_was_drawn_last_comes_back_first_and_is_available_again() {
        recover("40.00", MARCH);

        assertThat(ledger.in(MATCH, Pot.AVAILABLE)).isEqualTo(yuan("30"));
        assertThat(ledger.in(CHARITY, Pot.AVAILABLE)).isEqualTo(yuan("10"));
        assertThat(ledger.in(CHARITY, Pot.PAID)).isEqualTo(yuan("60"));
        assertThat(paid.state().payment(1).outstanding()).isEqualTo(yuan("60"));
        assertThat(paid.state().open()).isEqualTo(yuan("0"));
    }

    @Test
    void what_came_back_of_a_source_does_not_come_back_again() {
        recover("20.00", MARCH);
        recover("20.00", MARCH);

        assertThat(ledger.in(MATCH, Pot.AVAILABLE)).isEqualTo(yuan("30"));
        assertThat(ledger.in(CHARITY, Pot.AVAILABLE)).isEqualTo(yuan("10"));
        assertThat(paid.state().payment(1).recovered()).containsExactly(yuan("10"), yuan("30"));
    }

    @Test
    void no_more_comes_back_or_is_written_off_than_was_paid() {
        recover("40.00", MARCH);
        paid = ledger.book(paid.writeOff(1, yuan("50.00"), VOUCHER, at(MARCH)));

        Refusal refusal = refused(() -> recover("10.01", MARCH));

        assertThat(refusal.key()).isEqualTo("F-14.beyond-paid");
        assertThat(refusal.values()).containsEntry("outstanding", "10.00").containsEntry("asked", "10.01");
        assertThat(refused(() -> paid.writeOff(1, yuan("10.01"), VOUCHER, at(MARCH)))
                        .key())
                .isEqualTo("F-14.beyond-paid");
        assertThat(refused(() -> paid.reverseConfirmation(1, year, VOUCHER, at(MARCH)))
                        .key())
                .isEqualTo("F-14.beyond-paid");
    }

    @Test
    void what_is_written_off_moves_nothing() {
        long before = ledger.postings().size();

        paid = ledger.book(paid.writeOff(1, yuan("100.00"), VOUCHER, at(MARCH)));

        assertThat(ledger.postings()).hasSize((int) before);
        assertThat(paid.state().payment(1).writtenOff()).isEqualTo(yuan("100"));
    }

    @Test
    void what_comes_back_of_a_closed_year_is_booked_in_the_current_one_and_names_the_old() {
        year = ledger.book(year.settle(at("2025-01-02T09:00")));
        year = ledger.book(year.close(next, ledger.balances(), OF_2022, PRC, at(LATER)));
        ledger.close(year);

        recover("40.00", LATER);

        assertThat(ledger.in(MATCH.in(WISHES.in(YEAR + 1)), Pot.AVAILABLE)).isEqualTo(yuan("30"));
        assertThat(ledger.in(CHARITY.in(WISHES.in(YEAR + 1)), Pot.AVAILABLE)).isEqualTo(yuan("10"));
        assertThat(ledger.in(CHARITY, Pot.PAID))
                .as("what was paid of the old year stands")
                .isEqualTo(yuan("70"));
        assertThat(paid.state().payment(1).portions().get(0).account().fund().year())
                .isEqualTo(YEAR);
        assertThat(refused(() -> paid.recover(1, yuan("1"), year, year, VOUCHER, at(LATER)))
                        .key())
                .isEqualTo("F-13.year-closed");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> paid.recover(1, yuan("1"), year, opened(Programme.MICRO_PROJECTS), VOUCHER, at(LATER)));
    }

    @Test
    void money_comes_back_from_the_account_of_a_village() {
        Ledger other = new Ledger();
        credit(other, CHARITY.in(WISHES.of(VILLAGE)), "20.00");

        other.book(year.transfer(
                new Transfer(
                        Transfer.Kind.TAKEN_BACK,
                        CHARITY.in(WISHES.of(VILLAGE)),
                        TOWN,
                        Pot.AVAILABLE,
                        yuan("20"),
                        VOUCHER),
                other.balances(),
                at(MARCH)));

        assertThat(other.in(CHARITY, Pot.AVAILABLE)).isEqualTo(yuan("20"));
    }

    @Test
    void only_what_was_confirmed_comes_back_and_of_its_own_year() {
        Commitment ordered = ledger.book(paid.reverseConfirmation(1, year, VOUCHER, at(MARCH)));

        assertThat(refused(() -> ordered.recover(1, yuan("1"), year, next, VOUCHER, at(MARCH)))
                        .values())
                .containsEntry("act", "RECOVER")
                .containsEntry("stage", "PAYMENT_ORDERED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paid.recover(1, yuan("1"), next, next, VOUCHER, at(MARCH)));
    }

    private void recover(String amount, String when) {
        paid = ledger.book(paid.recover(1, yuan(amount), year, next, VOUCHER, at(when)));
    }
}
