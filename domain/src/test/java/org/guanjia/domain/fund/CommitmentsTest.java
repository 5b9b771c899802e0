package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.fund.Funds.*;

import java.util.List;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves {@link Commitments}: a wish's money over several funds, first in first out for payments, last in first out back. */
class CommitmentsTest {

    private static final Fund QUOTA = WISHES.of(VILLAGE);
    private static final FundAccount OF_VILLAGE = account(QUOTA, MoneySource.CITY_CHARITY);
    private static final FundAccount OF_TOWN = account(WISHES, MoneySource.CITY_CHARITY);

    private final Ledger ledger = new Ledger();
    private final FundYear year = opened(Programme.WISHES);
    private List<Commitment> both = List.of();

    @BeforeEach
    void fill() {
        credit(ledger, OF_VILLAGE, "1000.00");
        credit(ledger, OF_TOWN, "5000.00");
    }

    @Test
    void a_payment_is_ordered_first_of_what_was_committed_first() {
        Commitments paid = standing(twoFunds()).pay(yuan("1000"), SOMEBODY, any -> year, at(MARCH));

        book(paid);
        assertThat(ledger.in(OF_VILLAGE, Pot.ORDERED)).isEqualTo(yuan("800"));
        assertThat(ledger.in(OF_TOWN, Pot.ORDERED)).isEqualTo(yuan("200"));
        assertThat(paid.open()).isEqualTo(yuan("2000"));
        assertThat(paid.spent()).isEqualTo(yuan("1000"));
    }

    @Test
    void what_is_not_needed_goes_back_first_of_what_was_committed_last() {
        Commitments released = standing(twoFunds()).release(yuan("2300"), at(MARCH));

        book(released);
        assertThat(ledger.in(OF_TOWN, Pot.AVAILABLE)).isEqualTo(yuan("5000"));
        assertThat(ledger.in(OF_VILLAGE, Pot.COMMITTED)).isEqualTo(yuan("700"));
    }

    @Test
    void what_is_paid_and_given_back_at_once_is_one_act_on_each() {
        Commitments done = standing(twoFunds())
                .pay(yuan("100"), SOMEBODY, any -> year, at(MARCH))
                .release(yuan("2900"), at(MARCH));

        assertThat(done.outcomes()).hasSize(2);
        assertThat(done.outcomes().get(0).events()).hasSize(2);
        book(done);
        assertThat(done.open()).isEqualTo(yuan("0"));
        assertThat(ledger.in(OF_VILLAGE, Pot.ORDERED)).isEqualTo(yuan("100"));
        assertThat(ledger.in(OF_VILLAGE, Pot.AVAILABLE)).isEqualTo(yuan("900"));
    }

    @Test
    void no_more_is_paid_than_is_open_of_all() {
        Refusal beyond = refused(() -> standing(twoFunds()).pay(yuan("3000.01"), SOMEBODY, any -> year, at(MARCH)));

        assertThat(beyond.key()).isEqualTo("F-05.beyond-commitment");
        assertThat(beyond.values()).containsEntry("open", "3000.00").containsEntry("asked", "3000.01");
    }

    @Test
    void more_of_the_same_fund_increases_what_there_is() {
        Commitments more = standing(twoFunds())
                .commit(numbered(3), forWish(1), QUOTA, yuan("200"), means(year, ledger), at(MARCH));

        assertThat(more.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.state().id()).isEqualTo(first().id());
            assertThat(outcome.state().state().open()).isEqualTo(yuan("1000"));
        });
    }

    @Test
    void another_year_is_a_commitment_of_its_own() {
        FundYear next = opened(GUANCHENG, Programme.WISHES, YEAR + 1);
        credit(ledger, OF_TOWN.in(WISHES.in(YEAR + 1)), "300");

        Commitments more = standing(twoFunds())
                .commit(
                        numbered(3),
                        forWish(1),
                        WISHES.in(YEAR + 1),
                        yuan("300"),
                        means(next, ledger),
                        at("2025-02-03T09:00"));

        assertThat(more.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.state().id()).isEqualTo(numbered(3)));
        assertThat(more.open()).isEqualTo(yuan("3300"));
    }

    @Test
    void what_is_entered_late_is_booked_after_what_is_on_record() {
        Commitments late = standing(twoFunds()).release(yuan("1"), at("2024-01-05T09:00"));

        assertThat(late.outcomes().get(0).events().get(0).occurredAt()).isEqualTo(at(MARCH));
    }

    private List<Commitment> twoFunds() {
        Outcome<Commitment, CommitmentEvent> village =
                Commitment.commit(numbered(1), forWish(1), QUOTA, yuan("800"), means(year, ledger), at(MARCH));
        ledger.book(village);
        Outcome<Commitment, CommitmentEvent> town =
                Commitment.commit(numbered(2), forWish(1), WISHES, yuan("2200"), means(year, ledger), at(MARCH));
        ledger.book(town);
        both = List.of(village.state(), town.state());
        return both;
    }

    /** In the order of their numbers. */
    private static CommitmentId numbered(int number) {
        return new CommitmentId(GUANCHENG, new Ulid("01HR4K0000000000000000000" + number));
    }

    private Commitment first() {
        return both.get(0);
    }

    private static Commitments standing(List<Commitment> commitments) {
        return Commitments.of(commitments);
    }

    private void book(Commitments acts) {
        acts.outcomes().forEach(ledger::book);
    }
}
