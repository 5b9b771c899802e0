package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.fund.Funds.*;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** No act moves nothing: an amount of zero is a mistake of whoever typed it, and leaves no event that says so. */
class NothingIsNoAmountTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);

    private final Ledger ledger = new Ledger();
    private final FundYear year = opened(Programme.WISHES);

    @Test
    void of_a_commitment() {
        credit(ledger, CHARITY, "100.00");
        Commitment commitment = ledger.book(
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan("60"), means(year, ledger), at(MARCH)));
        Commitment paid = ledger.book(ledger.book(commitment.orderPayment(yuan("20"), SOMEBODY, year, at(MARCH)))
                .confirmPayment(1, BY_BANK, at(MARCH)));

        assertRefused(
                () -> Commitment.commit(commitment(2), forWish(2), WISHES, Money.ZERO, means(year, ledger), at(MARCH)));
        assertRefused(() -> paid.increase(Money.ZERO, means(year, ledger), at(MARCH)));
        assertRefused(() -> paid.release(Money.ZERO, at(MARCH)));
        assertRefused(() -> paid.orderPayment(Money.ZERO, SOMEBODY, year, at(MARCH)));
        assertRefused(() -> paid.recover(1, Money.ZERO, year, year, VOUCHER, at(MARCH)));
        assertRefused(() -> paid.writeOff(1, Money.ZERO, VOUCHER, at(MARCH)));
    }

    @Test
    void of_a_fund_year() {
        assertRefused(() -> year.receive(deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, "0.00"), at(MARCH)));
    }

    private static void assertRefused(ThrowingCallable act) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, act);

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).isEqualTo("amount");
            assertThat(fault.code()).isEqualTo(FaultCode.OUT_OF_RANGE);
        });
    }
}
