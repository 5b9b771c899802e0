package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.regex.Pattern;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Reserving}: a tenth of the matching, once that is there, for additions only. */
class F04ReserveTest {

    private static final FundAccount FINANCE = account(PROJECTS, MoneySource.TOWN_FINANCE_MATCH);
    private static final FundAccount CITY_MONEY = account(PROJECTS, MoneySource.CITY_FINANCE);

    private final Ledger ledger = new Ledger();
    private FundYear year = opened(Programme.MICRO_PROJECTS);

    @ParameterizedTest
    @CsvSource({"100.00, true", "100.01, false"})
    void at_most_a_tenth_of_the_matching_is_kept_back(String amount, boolean kept) {
        matched("1000.00", "1000.00");

        if (kept) {
            keep(amount);
            assertThat(ledger.in(FINANCE, Pot.RESERVE)).isEqualTo(yuan(amount));
            assertThat(ledger.in(FINANCE, Pot.AVAILABLE)).isEqualTo(yuan("900"));
            assertThat(year.state().reserve()).isEqualTo(yuan(amount));
        } else {
            Refusal refusal = refused(() -> keep(amount));
            assertThat(refusal.key()).isEqualTo("F-04.beyond-share");
            assertThat(refusal.values())
                    .containsEntry("share", "10 %")
                    .containsEntry("most", "100.00")
                    .containsEntry("kept", "0.00")
                    .containsEntry("asked", "100.01");
        }
    }

    @Test
    void what_is_kept_already_counts_and_what_is_given_up_does_not() {
        matched("1000.00", "1000.00");
        keep("60.00");
        assertThat(refused(() -> keep("40.01")).values()).containsEntry("kept", "60.00");

        year = ledger.book(year.giveUpReserve(FINANCE, yuan("30.00"), ledger.balances(), at(MARCH)));
        keep("70.00");

        assertThat(ledger.in(FINANCE, Pot.RESERVE)).isEqualTo(yuan("100"));
        assertThat(refused(() -> year.giveUpReserve(FINANCE, yuan("100.01"), ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("F-05.not-covered");
    }

    @Test
    void the_base_may_be_all_money_of_the_projects() {
        matched("1000.00", "1000.00");
        Rulebook onAll = edited("F-04 | reserve-base", "F-04 | reserve-base | MANDATORY | all | of the test");

        year = ledger.book(year.keepReserve(FINANCE, yuan("200.00"), standing(), onAll, ledger.balances(), at(MARCH)));

        assertThat(ledger.in(FINANCE, Pot.RESERVE)).isEqualTo(yuan("200"));
    }

    @Test
    void nothing_is_kept_before_the_matching_is_met() {
        matched("1000.00", "999.99");

        Refusal refusal = refused(() -> keep("1.00"));

        assertThat(refusal.key()).isEqualTo("F-04.not-matched");
        assertThat(refusal.values()).containsEntry("owed", "1000.00").containsEntry("met", "999.99");
    }

    @Test
    void nothing_is_kept_while_nobody_knows_what_is_owed() {
        matched("1000.00", "1000.00");
        MatchingStanding unknown = MatchingStanding.of(YEAR, List.of(year), EconomicClass.UNKNOWN, OF_2022);

        assertThat(refused(() -> year.keepReserve(FINANCE, yuan("1"), unknown, OF_2022, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("F-04.class-unknown");
    }

    @Test
    void an_edition_without_a_reserve_keeps_none() {
        matched("1000.00", "1000.00");

        Refusal refusal =
                refused(() -> year.keepReserve(FINANCE, yuan("1"), standing(), OF_2020, ledger.balances(), at(MARCH)));

        assertThat(refusal.key()).isEqualTo("F-04.no-reserve");
        assertThat(refusal.values()).containsEntry("rulebook", "2020");
    }

    @Test
    void only_own_matching_of_project_money_is_kept() {
        matched("1000.00", "1000.00");

        assertThat(refused(() -> year.keepReserve(
                                CITY_MONEY, yuan("1"), standing(), OF_2022, ledger.balances(), at(MARCH)))
                        .key())
                .isEqualTo("G-invalid-input");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> year.keepReserve(
                        FINANCE.in(PROJECTS.of(VILLAGE)),
                        yuan("1"),
                        standing(),
                        OF_2022,
                        ledger.balances(),
                        at(MARCH)));
        FundYear wishes = opened(Programme.WISHES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wishes.keepReserve(
                        account(WISHES, MoneySource.TOWN_FINANCE_MATCH),
                        yuan("1"),
                        standing(),
                        OF_2022,
                        ledger.balances(),
                        at(MARCH)));
    }

    @Test
    void additions_draw_on_the_reserve_and_the_batch_does_not() {
        matched("1000.00", "1000.00");
        keep("100.00");

        Commitment addition = commit(1, Subject.ProjectWay.ADDITION, "150.00");
        Commitment batch = commit(2, Subject.ProjectWay.BATCH, "1850.00");

        assertThat(addition.state().lines())
                .extracting(CommitmentLine::drawnFrom, CommitmentLine::committed)
                .containsExactly(tuple(Pot.RESERVE, yuan("100")), tuple(Pot.AVAILABLE, yuan("50")));
        assertThat(batch.state().lines()).extracting(CommitmentLine::drawnFrom).containsOnly(Pot.AVAILABLE);
        assertThat(refused(() -> commit(3, Subject.ProjectWay.BATCH, "0.01")).values())
                .containsEntry("available", "0.00");
    }

    @Test
    void what_an_addition_releases_is_reserve_again() {
        matched("1000.00", "1000.00");
        keep("100.00");
        Commitment addition = commit(1, Subject.ProjectWay.ADDITION, "150.00");

        ledger.book(addition.release(yuan("120"), at(MARCH)));

        assertThat(ledger.in(FINANCE, Pot.RESERVE)).as("the last 70 drawn").isEqualTo(yuan("70"));
        assertThat(ledger.in(FINANCE, Pot.AVAILABLE)).isEqualTo(yuan("900"));
    }

    @Test
    void the_rest_goes_to_the_villages_as_projects_need_it_and_a_reserve_stays_one() {
        matched("1000.00", "1000.00");
        keep("100.00");
        FundAccount ofVillage = FINANCE.in(PROJECTS.of(VILLAGE));

        transfer(Transfer.Kind.DISBURSEMENT, FINANCE, VILLAGE, Pot.AVAILABLE, "300.00");
        transfer(Transfer.Kind.DISBURSEMENT, FINANCE, VILLAGE, Pot.RESERVE, "40.00");

        assertThat(ledger.in(ofVillage, Pot.AVAILABLE)).isEqualTo(yuan("300"));
        assertThat(ledger.in(ofVillage, Pot.RESERVE)).isEqualTo(yuan("40"));
        assertThat(ledger.together(Pot.ELSEWHERE)).isZero();
        Refusal refusal =
                refused(() -> transfer(Transfer.Kind.DISBURSEMENT, FINANCE, VILLAGE, Pot.AVAILABLE, "600.01"));
        assertThat(refusal.values()).containsEntry("available", "600.00").containsEntry("asked", "600.01");
    }

    @Test
    void money_moves_between_a_town_and_its_own_village_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Transfer(Transfer.Kind.DISBURSEMENT, FINANCE, TOWN, Pot.AVAILABLE, yuan("1"), VOUCHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Transfer(Transfer.Kind.TAKEN_BACK, FINANCE, VILLAGE, Pot.AVAILABLE, yuan("1"), VOUCHER));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Transfer(Transfer.Kind.DISBURSEMENT, FINANCE, VILLAGE, Pot.COMMITTED, yuan("1"), VOUCHER));
    }

    private void matched(String cityMoney, String matching) {
        Allocation allocation = allocated(1, Programme.MICRO_PROJECTS, YEAR, MoneySource.CITY_FINANCE, cityMoney);
        year = ledger.book(year.receiveAllocation(allocation, at(MARCH)));
        year = ledger.book(year.receive(deposit(TOWN, MoneySource.TOWN_FINANCE_MATCH, matching), at(MARCH)));
    }

    private MatchingStanding standing() {
        return MatchingStanding.of(YEAR, List.of(year, opened(Programme.WISHES)), EconomicClass.CLASS_1, OF_2022);
    }

    private void keep(String amount) {
        year = ledger.book(year.keepReserve(FINANCE, yuan(amount), standing(), OF_2022, ledger.balances(), at(MARCH)));
    }

    private Commitment commit(int number, Subject.ProjectWay way, String amount) {
        Money money = yuan(amount);
        return ledger.book(Commitment.commit(
                commitment(number), forProjects(way), PROJECTS, money, means(year, ledger), at(MARCH)));
    }

    private void transfer(Transfer.Kind kind, FundAccount from, FundUnit to, Pot pot, String amount) {
        year = ledger.book(
                year.transfer(new Transfer(kind, from, to, pot, yuan(amount), VOUCHER), ledger.balances(), at(MARCH)));
    }

    private static Rulebook edited(String record, String line) {
        SourceText text = file(Rulebook.class, "2022.rulebook");
        return Rulebook.parse(
                new SourceText(text.file(), text.content().replaceAll("(?m)^" + Pattern.quote(record) + " .*$", line)));
    }
}
