package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.fund.Funds.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, pots and postings: what has no shape cannot be booked. */
class PotTest {

    private static final FundAccount CHARITY = account(WISHES, MoneySource.CITY_CHARITY);

    @Test
    void money_comes_from_contra_pots_only_and_ends_where_it_was_paid_or_in_a_contra_pot() {
        Set<Pot> reached = EnumSet.noneOf(Pot.class);
        Stream.of(Pot.values()).filter(Pot::isContra).forEach(pot -> follow(pot, reached));

        assertThat(reached).containsExactlyInAnyOrder(Pot.values());
        assertThat(reaching(Pot.PAID)).containsExactly(Pot.ORDERED);
        assertThat(reaching(Pot.ORDERED)).containsExactlyInAnyOrder(Pot.COMMITTED, Pot.PAID);
        assertThat(reaching(Pot.OUTSIDE)).containsExactly(Pot.AVAILABLE);
    }

    private static void follow(Pot pot, Set<Pot> reached) {
        Stream.of(Pot.values()).filter(pot::leadsTo).filter(reached::add).forEach(next -> follow(next, reached));
    }

    private static Set<Pot> reaching(Pot pot) {
        return Stream.of(Pot.values()).filter(from -> from.leadsTo(pot)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Pot.class)
    void no_posting_leads_nowhere_or_where_no_move_leads(Pot from) {
        for (Pot to : Pot.values()) {
            Optional<Fund> other =
                    from.hasCounterpart() || to.hasCounterpart() ? Optional.of(WISHES.of(VILLAGE)) : Optional.empty();
            if (from.leadsTo(to)) {
                assertThat(new Posting(CHARITY, from, to, yuan("1"), other).amount())
                        .isEqualTo(yuan("1"));
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> new Posting(CHARITY, from, to, yuan("1"), other));
            }
        }
    }

    @Test
    void a_posting_is_of_something_and_names_the_other_fund_exactly_where_there_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.within(CHARITY, Pot.OUTSIDE, Pot.AVAILABLE, Money.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.within(CHARITY, Pot.CLEARING, Pot.AVAILABLE, yuan("1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.with(WISHES, CHARITY, Pot.OUTSIDE, Pot.AVAILABLE, yuan("1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.with(PROJECTS, CHARITY, Pot.ELSEWHERE, Pot.AVAILABLE, yuan("1")));
    }

    @Test
    void a_balance_follows_its_postings_and_is_always_zero_together() {
        AccountBalance balance = AccountBalance.opened(CHARITY)
                .after(Posting.within(CHARITY, Pot.OUTSIDE, Pot.AVAILABLE, yuan("100")))
                .after(Posting.within(CHARITY, Pot.AVAILABLE, Pot.COMMITTED, yuan("30")))
                .after(Posting.within(CHARITY, Pot.COMMITTED, Pot.ORDERED, yuan("20")))
                .after(Posting.within(CHARITY, Pot.ORDERED, Pot.PAID, yuan("5")));

        assertThat(balance.in(Pot.AVAILABLE)).isEqualTo(yuan("70"));
        assertThat(balance.in(Pot.COMMITTED)).isEqualTo(yuan("10"));
        assertThat(balance.in(Pot.ORDERED)).isEqualTo(yuan("15"));
        assertThat(balance.in(Pot.PAID)).isEqualTo(yuan("5"));
        assertThat(balance.fen()).containsEntry(Pot.OUTSIDE, -10_000L);
        assertThat(balance.fen().values().stream().mapToLong(Long::longValue).sum())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> balance.in(Pot.OUTSIDE));
    }

    @Test
    void no_pot_but_a_contra_one_falls_below_zero_and_no_balance_is_out_of_balance() {
        AccountBalance balance = available(CHARITY, "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> balance.after(Posting.within(CHARITY, Pot.AVAILABLE, Pot.COMMITTED, yuan("1.01"))))
                .withMessageContaining("AVAILABLE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountBalance(CHARITY, Map.of(Pot.AVAILABLE, 1L), false));
    }

    @Test
    void nothing_is_posted_to_another_account_or_a_closed_one() {
        Posting posting = Posting.within(CHARITY, Pot.OUTSIDE, Pot.AVAILABLE, yuan("1"));
        FundAccount other = account(WISHES, MoneySource.SOCIAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountBalance.opened(other).after(posting));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccountBalance(CHARITY, Map.of(), true).after(posting));
    }

    @Test
    void an_account_has_one_source_and_a_designated_donation_one_of_its_own() {
        assertThat(FundAccount.of(WISHES, donation(1))).isNotEqualTo(FundAccount.of(WISHES, donation(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> FundAccount.of(WISHES, MoneySource.RESERVE));
        assertThatIllegalArgumentException().isThrownBy(() -> FundAccount.of(WISHES, MoneySource.DESIGNATED_DONATION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FundAccount(WISHES, MoneySource.SOCIAL, Optional.of(donation(1))));
        assertThat(CHARITY.in(WISHES.in(2025)).fund()).isEqualTo(new Fund(Programme.WISHES, TOWN, 2025));
    }

    @Test
    void a_unit_reads_what_it_prints_and_a_village_is_of_its_town() {
        for (FundUnit unit : List.of(CITY, TOWN, VILLAGE)) {
            assertThat(FundUnit.parse(unit.text())).isEqualTo(unit).hasToString(unit.text());
        }
        assertThat(Stream.of(VILLAGE, TOWN, CITY).sorted()).containsExactly(CITY, TOWN, VILLAGE);
        assertThat(List.of(CITY.isCity(), TOWN.isCity())).containsExactly(true, false);
        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> new FundUnit(GUANCHENG, Optional.of(new VillageCode("441900105201"))));
        assertThat(refusal.faults().get(0).code()).isEqualTo(FaultCode.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2101})
    void a_fund_year_lies_within_the_programme(int year) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> WISHES.in(year));

        assertThat(refusal.faults().get(0).code()).isEqualTo(FaultCode.OUT_OF_RANGE);
    }
}
