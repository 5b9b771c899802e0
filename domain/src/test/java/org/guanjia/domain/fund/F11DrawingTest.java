package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves {@link Drawing}: what a commitment draws on, and in which order. */
class F11DrawingTest {

    private final Ledger ledger = new Ledger();

    @Test
    void a_wish_draws_on_donation_city_matching_village_and_social_money_in_this_order() {
        Donation given = everywhere(Programme.WISHES);

        assertThat(drawn(WISHES, forWish(1), "70.00", given))
                .containsExactly(
                        "DESIGNATED_DONATION AVAILABLE 10.00",
                        "CITY_FINANCE AVAILABLE 10.00",
                        "CITY_CHARITY AVAILABLE 10.00",
                        "TOWN_FINANCE_MATCH AVAILABLE 10.00",
                        "TOWN_CHARITY_MATCH AVAILABLE 10.00",
                        "VILLAGE_COLLECTIVE AVAILABLE 10.00",
                        "SOCIAL AVAILABLE 10.00");
    }

    @ParameterizedTest
    @EnumSource(
            value = Subject.ProjectWay.class,
            names = {"BATCH", "POOL"})
    void projects_of_the_plan_and_on_leftovers_draw_as_wishes_do(Subject.ProjectWay way) {
        Donation given = everywhere(Programme.MICRO_PROJECTS);

        assertThat(drawn(PROJECTS, forProjects(way), "25.00", given))
                .containsExactly(
                        "DESIGNATED_DONATION AVAILABLE 10.00",
                        "CITY_FINANCE AVAILABLE 10.00",
                        "CITY_CHARITY AVAILABLE 5.00");
    }

    @Test
    void an_addition_draws_on_donation_reserve_and_matching_and_never_on_the_city() {
        Donation given = everywhere(Programme.MICRO_PROJECTS);
        for (MoneySource source : List.of(MoneySource.TOWN_CHARITY_MATCH, MoneySource.TOWN_FINANCE_MATCH)) {
            ledger.post(List.of(Posting.within(account(PROJECTS, source), Pot.AVAILABLE, Pot.RESERVE, yuan("4"))));
        }

        assertThat(drawn(PROJECTS, forProjects(Subject.ProjectWay.ADDITION), "50.00", given))
                .containsExactly(
                        "DESIGNATED_DONATION AVAILABLE 10.00",
                        "TOWN_FINANCE_MATCH RESERVE 4.00",
                        "TOWN_CHARITY_MATCH RESERVE 4.00",
                        "TOWN_FINANCE_MATCH AVAILABLE 6.00",
                        "TOWN_CHARITY_MATCH AVAILABLE 6.00",
                        "VILLAGE_COLLECTIVE AVAILABLE 10.00",
                        "SOCIAL AVAILABLE 10.00");
    }

    @Test
    void a_commitment_that_all_together_does_not_cover_is_refused_with_both_figures() {
        Donation given = everywhere(Programme.WISHES);

        Refusal refusal = refused(() -> drawn(WISHES, forWish(1), "70.01", given));

        assertThat(refusal.key()).isEqualTo("F-05.not-covered");
        assertThat(refusal.values()).containsEntry("available", "70.00").containsEntry("asked", "70.01");
    }

    @Test
    void what_another_fund_holds_does_not_count() {
        credit(ledger, account(WISHES.of(VILLAGE), MoneySource.CITY_CHARITY), "100.00");
        credit(ledger, account(WISHES.in(YEAR - 1), MoneySource.CITY_CHARITY), "100.00");

        assertThat(refused(() -> drawn(WISHES, forWish(1), "1.00")).values()).containsEntry("available", "0.00");
        assertThat(drawn(WISHES.of(VILLAGE), forWish(1), "1.00")).containsExactly("CITY_CHARITY AVAILABLE 1.00");
    }

    @Test
    void a_commitment_is_of_the_programme_of_its_subject_and_of_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> drawn(PROJECTS, forWish(1), "1.00"));
        assertThat(refused(() -> drawn(WISHES, forWish(1), "0.00")).key()).isEqualTo("G-invalid-input");
    }

    @Test
    void more_is_drawn_behind_what_was_drawn_before() {
        Donation given = everywhere(Programme.WISHES);
        FundYear year = opened(Programme.WISHES);
        Commitment first = ledger.book(Commitment.commit(
                commitment(1), forWish(1), WISHES, yuan("15"), means(year, ledger, given), at(MARCH)));

        Commitment more = ledger.book(first.increase(yuan("10"), means(year, ledger, given), at(MARCH)));

        assertThat(texts(more))
                .containsExactly(
                        "DESIGNATED_DONATION AVAILABLE 10.00",
                        "CITY_FINANCE AVAILABLE 5.00",
                        "CITY_FINANCE AVAILABLE 5.00",
                        "CITY_CHARITY AVAILABLE 5.00");
        assertThat(more.state().committed()).isEqualTo(yuan("25"));
    }

    /** Ten yuan from every source, and as a donation for anything of the programme. */
    private Donation everywhere(Programme programme) {
        Fund fund = new Fund(programme, TOWN, YEAR);
        Stream.of(MoneySource.values())
                .filter(source -> source != MoneySource.RESERVE && source != MoneySource.DESIGNATED_DONATION)
                .forEach(source -> credit(ledger, account(fund, source), "10.00"));
        Gift gift = new Gift(fund, Purpose.of(programme), new Donor.OfOrganisation("虚构公司"), RestOfDonation.RETURN);
        return ledger.book(
                Donation.give(donation(1), gift, yuan("10"), VOUCHER, opened(programme), OF_2022, at(MARCH)));
    }

    private List<String> drawn(Fund fund, Spending spending, String amount, Donation... donations) {
        Commitment commitment = Commitment.commit(
                        commitment(1),
                        spending,
                        fund,
                        yuan(amount),
                        means(opened(fund.programme()), ledger, donations),
                        at(MARCH))
                .state();
        return texts(commitment);
    }

    private static List<String> texts(Commitment commitment) {
        return commitment.state().lines().stream()
                .map(line -> line.account().source() + " " + line.drawnFrom() + " " + line.committed())
                .toList();
    }
}
