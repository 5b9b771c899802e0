package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleFundYears.VOUCHER;
import static org.guanjia.adapter.contract.SampleFundYears.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.DonationStanding;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Deposit;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.DonationEvent;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Gift;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link FundViews} and {@link FundLedger} tell of the past, and of what became of money that was meant for something. */
public abstract class FundPastContract {

    private SampleFundYears funds;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void take_a_city_and_a_town() {
        funds = new SampleFundYears(stores());
    }

    @Test
    void tells_of_fund_years_and_balances_as_they_stood_at_a_past_instant() {
        FundYear opened = funds.opened(funds.town(), YEAR);
        FundYear ofCity = funds.received(funds.opened(funds.city(), YEAR), MoneySource.CITY_CHARITY, 700);
        Instant later = NOON.plusSeconds(3600);
        FundUnit town = FundUnit.of(funds.town());
        Deposit deposit = Deposit.matching(town, MoneySource.TOWN_FINANCE_MATCH, Money.ofFen(500), VOUCHER);
        FundYear received = funds.thenAt(later, opened, stands -> stands.receive(deposit, NOON));
        Set<TownCode> both = Set.of(funds.city(), funds.town());

        FundViews views = stores().fundViews();
        assertThat(views.yearsAsOf(both, NOON.minusNanos(1000))).isEmpty();
        assertThat(views.yearsAsOf(both, NOON)).containsExactlyInAnyOrder(opened, ofCity);
        assertThat(views.yearsAsOf(both, later)).containsExactlyInAnyOrder(received, ofCity);
        assertThat(views.yearsAsOf(Set.of(), later)).isEmpty();
        FundLedger ledger = stores().fundLedger();
        assertThat(ledger.balances(both, YEAR, NOON))
                .extracting(balance -> balance.levelled().in(Pot.AVAILABLE))
                .containsExactly(Money.ofFen(700));
        assertThat(ledger.balances(both, YEAR, later))
                .extracting(balance -> balance.levelled().in(Pot.AVAILABLE))
                .containsExactly(Money.ofFen(700), Money.ofFen(500));
        assertThat(ledger.balances(both, YEAR + 1, later)).isEmpty();
        assertThat(ledger.balances(Set.of(), YEAR, later)).isEmpty();
    }

    @Test
    void finds_what_projects_of_the_pool_took() {
        FundAccount account = funds.ofProjects(900);
        Commitment pool = promised(account, Subject.ProjectWay.POOL);
        promised(account, Subject.ProjectWay.BATCH);

        assertThat(stores().fundViews().ofThePool(Set.of(funds.town(), funds.city()), YEAR))
                .containsExactly(pool);
        assertThat(stores().fundViews().ofThePool(Set.of(funds.town()), YEAR + 1))
                .isEmpty();
        assertThat(stores().fundViews().ofThePool(Set.of(funds.city()), YEAR)).isEmpty();
    }

    private Commitment promised(FundAccount account, Subject.ProjectWay way) {
        CommitmentEvent promised = new CommitmentEvent.Committed(
                Spending.on(new Subject.OfProjects(way, "村道照明")),
                account.fund(),
                List.of(new Portion(0, account, Pot.AVAILABLE, Money.ofFen(300))),
                NOON);
        Commitment commitment = Commitment.fold(new CommitmentId(funds.town(), newUlid()), List.of(promised));
        funds.write(funds.town(), tx -> new Outcome<>(commitment, List.of(promised)));
        return commitment;
    }

    @Test
    void tells_what_became_of_a_donation() {
        TownCode town = funds.town();
        Fund fund = funds.opened(town, YEAR).fundOf(FundUnit.of(town));
        Donation donation = given(fund);
        FundAccount account = FundAccount.of(fund, donation.id());
        CommitmentEvent promised = new CommitmentEvent.Committed(
                Spending.on(new Subject.OfWish(new WishId(town, newUlid()))),
                fund,
                List.of(new Portion(0, account, Pot.AVAILABLE, Money.ofFen(400))),
                NOON);
        CommitmentId commitment = new CommitmentId(town, newUlid());
        funds.write(town, tx -> new Outcome<>(Commitment.fold(commitment, List.of(promised)), List.of(promised)));

        DonationStanding standing =
                new DonationStanding(donation, Money.ofFen(500), Money.ofFen(400), Money.ZERO, Money.ZERO);
        FundViews views = stores().fundViews();
        assertThat(views.donation(donation.id())).contains(standing);
        assertThat(views.donation(new DonationId(town, newUlid()))).isEmpty();
        assertThat(views.donations(FundUnit.of(town), Optional.empty(), 10)).containsExactly(standing);
        assertThat(views.donations(FundUnit.of(town), Optional.of(donation.id()), 10))
                .isEmpty();
        assertThat(views.donations(FundUnit.of(Fixtures.villageOf(town, 1)), Optional.empty(), 10))
                .isEmpty();
    }

    private Donation given(Fund fund) {
        Gift gift = new Gift(
                fund, Purpose.of(Programme.WISHES), new Donor.OfOrganisation("某某公司"), RestOfDonation.SAME_PURPOSE);
        DonationId id = new DonationId(funds.town(), newUlid());
        DonationEvent given = new DonationEvent.Given(id, gift, Money.ofFen(900), VOUCHER, NOON);
        Donation donation = Donation.fold(id, List.of(given));
        funds.write(funds.town(), tx -> new Outcome<>(donation, List.of(given)));
        return donation;
    }
}
