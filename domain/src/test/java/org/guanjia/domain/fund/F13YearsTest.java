package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Settling} and {@link Receiving}: a year is open, settles and is closed. */
class F13YearsTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);
    private static final String NEW_YEAR = "2025-01-01T00:00";
    private static final String DUE = "2025-02-06T00:00";

    private final Ledger ledger = new Ledger();
    private FundYear year = opened(Programme.WISHES);
    private final FundYear next = opened(GUANCHENG, Programme.WISHES, YEAR + 1);

    @ParameterizedTest
    @CsvSource({"2023-12-31T23:59, false", "2024-01-01T00:00, true", "2024-12-31T23:59, true", "2025-01-01T00:00, false"
    })
    void money_of_a_year_is_committed_on_its_own_days(String when, boolean committed) {
        credit(ledger, CHARITY, "100.00");

        if (committed) {
            assertThat(commit(when).state().open()).isEqualTo(yuan("100"));
        } else {
            Refusal refusal = refused(() -> commit(when));
            assertThat(refusal.key()).isEqualTo("F-13.year-not-open");
            assertThat(refusal.values())
                    .containsEntry("year", "2024")
                    .containsEntry("day", when.substring(0, 10))
                    .containsEntry("stage", "FUND_YEAR_OPEN");
        }
    }

    @Test
    void a_year_settles_once_it_is_over_and_takes_no_new_payment_then() {
        credit(ledger, CHARITY, "100.00");
        Commitment commitment = commit(MARCH);
        assertThat(refused(() -> year.settle(at("2024-12-31T23:59"))).key()).isEqualTo("F-13.year-not-over");

        year = ledger.book(year.settle(at(NEW_YEAR)));

        assertThat(year.state().stage()).isEqualTo(FundYearStage.SETTLING);
        assertThat(refused(() -> commitment.orderPayment(yuan("1"), SOMEBODY, year, at(NEW_YEAR)))
                        .values())
                .containsEntry("stage", "FUND_YEAR_SETTLING");
        assertThat(refused(() -> year.settle(at(NEW_YEAR))).values())
                .containsEntry("act", "SETTLE")
                .containsEntry("stage", "FUND_YEAR_SETTLING");
    }

    @Test
    void a_year_is_closed_when_its_time_to_settle_is_over() {
        year = ledger.book(year.settle(at(NEW_YEAR)));

        Refusal early = refused(() -> close("2025-02-05T23:59"));
        assertThat(early.key()).isEqualTo("F-13.settling-not-over");
        assertThat(early.values()).containsEntry("until", "2025-01-31");

        close(DUE);
        assertThat(year.state().stage()).isEqualTo(FundYearStage.CLOSED);
    }

    @Test
    void no_money_moves_in_a_closed_year() {
        Transfer quota = new Transfer(Transfer.Kind.QUOTA, CHARITY, VILLAGE, Pot.AVAILABLE, yuan("1"), VOUCHER);
        year = ledger.book(year.settle(at(NEW_YEAR)));
        close(DUE);

        Map<String, ThrowingCallable> acts = Map.of(
                "RECEIVE", () -> year.receive(deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, "1.00"), at(DUE)),
                "REVERSE_RECEIPT", () -> year.reverseReceipt(1, VOUCHER, ledger.balances(), at(DUE)),
                "GIVE_UP_RESERVE", () -> year.giveUpReserve(CHARITY, yuan("1"), ledger.balances(), at(DUE)),
                "GRANT_QUOTA", () -> year.transfer(quota, ledger.balances(), at(DUE)),
                "SETTLE", () -> year.settle(at(DUE)),
                "CLOSE", () -> close(DUE));

        acts.forEach((act, attempt) -> assertThat(refused(attempt).values())
                .as(act)
                .containsEntry("act", act)
                .containsEntry("stage", "FUND_YEAR_CLOSED"));
    }

    @Test
    void what_is_committed_or_ordered_is_decided_before() {
        credit(ledger, CHARITY, "100.00");
        Commitment commitment = commit(MARCH);
        commitment = ledger.book(commitment.orderPayment(yuan("30"), SOMEBODY, year, at(MARCH)));
        year = ledger.book(year.settle(at(NEW_YEAR)));

        Refusal refusal = refused(() -> close(DUE));

        assertThat(refusal.key()).isEqualTo("F-13.not-settled");
        assertThat(refusal.values()).containsEntry("committed", "70.00").containsEntry("ordered", "30.00");
        commitment = ledger.book(commitment.confirmPayment(1, BY_BANK, at(NEW_YEAR)));
        ledger.book(commitment.release(yuan("70"), at(NEW_YEAR)));
        close(DUE);
        assertThat(ledger.in(CHARITY.in(WISHES.in(YEAR + 1)), Pot.AVAILABLE)).isEqualTo(yuan("70"));
        assertThat(ledger.in(CHARITY, Pot.PAID)).isEqualTo(yuan("30"));
        assertThat(ledger.together(Pot.ELSEWHERE)).isZero();
        assertThat(year.state().leftovers()).containsExactly(new Leftover(CHARITY, Pot.AVAILABLE, yuan("70")));
    }

    @Test
    void a_dated_decision_carries_what_is_open_into_the_next_year_with_its_source() {
        credit(ledger, CHARITY, "60.00");
        credit(ledger, account(WISHES, MoneySource.SOCIAL), "40.00");
        Commitment commitment = commit(MARCH);
        commitment = ledger.book(commitment.orderPayment(yuan("50"), SOMEBODY, year, at(MARCH)));
        commitment = ledger.book(commitment.confirmPayment(1, BY_BANK, at(MARCH)));
        Commitment here = commitment;
        assertThat(refused(() -> here.carryOver(year, next, VOUCHER, at("2024-12-31T23:00")))
                        .key())
                .isEqualTo("F-13.year-not-over");

        Commitment carried = ledger.book(commitment.carryOver(year, next, VOUCHER, at(NEW_YEAR)));

        assertThat(ledger.in(CHARITY.in(WISHES.in(YEAR + 1)), Pot.COMMITTED)).isEqualTo(yuan("10"));
        assertThat(ledger.in(account(WISHES.in(YEAR + 1), MoneySource.SOCIAL), Pot.COMMITTED))
                .isEqualTo(yuan("40"));
        assertThat(carried.state().fund()).isEqualTo(WISHES.in(YEAR + 1));
        assertThat(carried.state().committed()).isEqualTo(yuan("100"));
        assertThat(carried.state().open()).isEqualTo(yuan("50"));
        assertThat(refused(() -> carried.carryOver(year, next, VOUCHER, at(NEW_YEAR)))
                        .key())
                .isEqualTo("F-05.beyond-commitment");
        Commitment paid = ledger.book(carried.orderPayment(yuan("50"), SOMEBODY, next, at(NEW_YEAR)));
        assertThat(paid.state().payment(2).year()).isEqualTo(YEAR + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        carried.carryOver(year, opened(GUANCHENG, Programme.WISHES, YEAR + 2), VOUCHER, at(NEW_YEAR)));
    }

    @Test
    void money_goes_over_only_into_a_year_that_was_opened() {
        assertThat(FundYear.requireOpened(GUANCHENG, Programme.WISHES, YEAR + 1, id -> Optional.of(next)))
                .isEqualTo(next);

        Refusal refusal =
                refused(() -> FundYear.requireOpened(GUANCHENG, Programme.WISHES, YEAR + 1, id -> Optional.empty()));
        assertThat(refusal.key()).isEqualTo("F-13.year-not-opened");
        assertThat(refusal.values()).containsEntry("year", "2025").containsEntry("programme", "WISHES");
    }

    @Test
    void a_closed_year_takes_nothing_but_a_justification() {
        year = ledger.book(year.settle(at(NEW_YEAR)));
        close(DUE);

        assertThat(refused(() -> year.receive(deposit(TOWN, MoneySource.SOCIAL, "1.00"), at(DUE)))
                        .values())
                .containsEntry("stage", "FUND_YEAR_CLOSED");
        assertThat(refused(() -> Donation.give(
                                donation(1),
                                new Gift(
                                        WISHES,
                                        Purpose.of(wish(1)),
                                        new Donor.OfOrganisation("虚构公司"),
                                        RestOfDonation.RETURN),
                                yuan("1"),
                                VOUCHER,
                                year,
                                OF_2022,
                                at(DUE)))
                        .key())
                .isEqualTo("F-13.year-closed");
        year = ledger.book(year.justifyShortfall(new Justification("财力紧张"), at(DUE)));
        assertThat(year.state().shortfall()).isPresent();
    }

    @Test
    void a_later_correction_is_booked_in_the_current_year_and_names_the_old_one() {
        Deposit late = new Deposit(TOWN, MoneySource.TOWN_CHARITY_MATCH, yuan("5"), Optional.of(YEAR), VOUCHER);

        FundYear after = next.receive(late, at(DUE)).state();

        assertThat(after.state().receipts().get(0).forYear()).isEqualTo(YEAR);
        assertThat(refused(() -> year.receive(
                                new Deposit(TOWN, MoneySource.SOCIAL, yuan("5"), Optional.of(YEAR + 1), VOUCHER),
                                at(DUE)))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void a_receipt_that_was_a_mistake_is_turned_round_once_while_its_money_is_there() {
        year = ledger.book(year.receive(deposit(TOWN, MoneySource.SOCIAL, "100.00"), at(MARCH)));
        FundAccount social = account(WISHES, MoneySource.SOCIAL);
        assertThat(refused(() -> year.reverseReceipt(1, VOUCHER, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("G-not-found");
        FundYearEvent reversed = year.reverseReceipt(2, VOUCHER, ledger.balances(), at(MARCH))
                .events()
                .get(0);
        assertThat(reversed.reverses()).contains(2L);

        year = ledger.book(year.reverseReceipt(2, VOUCHER, ledger.balances(), at(MARCH)));

        assertThat(ledger.fen(social, Pot.OUTSIDE)).isZero();
        assertThat(year.state().standingReceipts()).isEmpty();
        assertThat(refused(() -> year.reverseReceipt(2, VOUCHER, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("G-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "441900000, CITY_FINANCE CITY_CHARITY SOCIAL",
        "441900006, TOWN_FINANCE_MATCH TOWN_CHARITY_MATCH SOCIAL",
        "441900006201, VILLAGE_COLLECTIVE SOCIAL"
    })
    void a_unit_has_sources_of_its_own(String unit, String sources) {
        assertThat(Deposit.sourcesOf(FundUnit.parse(unit)))
                .extracting(Enum::name)
                .containsExactly(sources.split(" "));
        assertThat(refused(() -> deposit(FundUnit.parse(unit), MoneySource.DESIGNATED_DONATION, "1.00"))
                        .key())
                .isEqualTo("G-invalid-input");
        assertThat(refused(() -> deposit(FundUnit.parse(unit), MoneySource.SOCIAL, "0.00"))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void there_is_one_of_each_and_it_keeps_the_rulebook_and_the_extension_it_was_opened_under() {
        ExtensionId extension = new ExtensionId(CITY_CODE, ulid(1));
        FundYear opened = FundYear.open(
                        GUANCHENG,
                        Programme.WISHES,
                        2026,
                        new Footing(OF_2022, Optional.of(extension)),
                        at("2026-01-02T09:00"))
                .state();

        assertThat(opened.id()).isEqualTo(FundYear.idOf(GUANCHENG, Programme.WISHES, 2026));
        assertThat(opened.id()).isNotEqualTo(FundYear.idOf(GUANCHENG, Programme.MICRO_PROJECTS, 2026));
        assertThat(opened.state().extension()).contains(extension);
        assertThat(opened.state().rulebook()).isEqualTo(OF_2022.id());
        assertThat(FundYear.restore(opened.id(), 1, opened.state()))
                .isEqualTo(opened)
                .hasSameHashCodeAs(opened);
        assertThat(opened).isNotEqualTo(year);
        assertThatIllegalArgumentException().isThrownBy(() -> FundYear.fold(opened.id(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opened.apply(new FundYearEvent.Opened(
                        Programme.WISHES, 2026, OF_2022.id(), Optional.empty(), at("2026-01-02T09:00"))));
        assertThatIllegalArgumentException().isThrownBy(() -> opened.fundOf(CITY));
    }

    private Commitment commit(String when) {
        return ledger.book(
                Commitment.commit(commitment(1), forWish(1), WISHES, yuan("100"), means(year, ledger), at(when)));
    }

    private void close(String when) {
        year = ledger.book(year.close(next, ledger.balances(), OF_2022, PRC, at(when)));
        ledger.close(year);
    }
}
