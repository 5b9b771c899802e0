package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleFundYears.VOUCHER;
import static org.guanjia.adapter.contract.SampleFundYears.YEAR;
import static org.guanjia.domain.fund.CommitmentStage.OPEN;
import static org.guanjia.domain.fund.CommitmentStage.ORDERED;
import static org.guanjia.domain.fund.CommitmentStage.SETTLED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.CommitmentFilter;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.LedgerEntry;
import org.guanjia.application.port.PostingCause;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.CommitmentStage;
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
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link FundViews}, and of the aggregates that move money, whose events post by themselves. */
public abstract class FundViewsContract {

    private SampleFundYears funds;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void take_a_city_and_a_town() {
        funds = new SampleFundYears(stores());
    }

    @Test
    void finds_a_fund_year_as_its_acts_left_it() {
        FundYear year = funds.received(funds.opened(funds.town(), YEAR), MoneySource.TOWN_FINANCE_MATCH, 500);

        assertThat(stores().fundViews().year(year.id())).contains(year);
        assertThat(year.version()).isEqualTo(2);
    }

    @Test
    void finds_no_year_that_nobody_opened() {
        FundYear year = funds.opened(funds.town(), YEAR);

        assertThat(stores().fundViews()
                        .year(FundYear.idOf(funds.town(), year.state().programme(), YEAR + 1)))
                .isEmpty();
    }

    @Test
    void lists_the_years_of_a_partition_the_latest_first() {
        FundYear earlier = funds.opened(funds.town(), YEAR);
        FundYear later = funds.opened(funds.town(), YEAR + 1);
        funds.opened(funds.city(), YEAR);

        assertThat(stores().fundViews().years(funds.town())).containsExactly(later, earlier);
        List<FundYear> withinADecision = new ArrayList<>();
        funds.write(funds.town(), tx -> {
            withinADecision.addAll(tx.years());
            return tx.year(later.id()).orElseThrow().settle(NOON.plus(Duration.ofDays(800)));
        });
        assertThat(withinADecision).containsExactly(later, earlier);
    }

    @Test
    void opens_a_year_once() {
        funds.opened(funds.town(), YEAR);

        assertThatThrownBy(() -> funds.opened(funds.town(), YEAR)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void posts_what_the_events_of_an_act_say_and_opens_the_account() {
        FundYear year = funds.received(funds.opened(funds.town(), YEAR), MoneySource.TOWN_FINANCE_MATCH, 500);
        FundAccount account = FundAccount.of(year.fundOf(FundUnit.of(funds.town())), MoneySource.TOWN_FINANCE_MATCH);

        assertThat(available(account)).isEqualTo(Money.ofFen(500));
        assertThat(stores().fundLedger().entries(year.id()))
                .extracting(LedgerEntry::cause)
                .containsExactly(new PostingCause(year.id(), 2));
    }

    @Test
    void posts_a_reversal_with_the_act_that_it_turns_round() {
        FundYear year = funds.received(funds.opened(funds.town(), YEAR), MoneySource.TOWN_FINANCE_MATCH, 500);
        FundYear turned = funds.then(year, stands -> stands.reverseReceipt(2, VOUCHER, balancesOf(year), NOON));

        assertThat(stores().fundLedger().entries(year.id()))
                .extracting(LedgerEntry::reverses)
                .containsExactly(Optional.empty(), Optional.of(2L));
        assertThat(stores().fundViews().year(year.id())).contains(turned);
    }

    @Test
    void has_what_the_city_gave_out_in_transit_until_it_arrives() {
        Allocation allocation = allocated();
        InTransit sent = new InTransit(
                new PostingCause(allocation.id(), 1),
                allocation.from(),
                FundUnit.of(funds.town()),
                Money.ofFen(700),
                NOON);
        assertThat(inTransit()).containsExactly(sent);
        FundYear year = funds.opened(funds.town(), YEAR);

        FundYear after = funds.then(year, stands -> stands.receiveAllocation(allocation, NOON));

        assertThat(inTransit()).isEmpty();
        assertThat(available(allocation.from().in(year.fundOf(FundUnit.of(funds.town())))))
                .isEqualTo(Money.ofFen(700));
        assertThat(stores().fundViews().year(year.id())).contains(after);
    }

    @Test
    void takes_an_allocation_in_once() {
        Allocation allocation = allocated();
        FundYear year =
                funds.then(funds.opened(funds.town(), YEAR), stands -> stands.receiveAllocation(allocation, NOON));

        assertThatThrownBy(() -> funds.then(year, stands -> stands.receiveAllocation(allocation, NOON)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThatThrownBy(() -> funds.write(funds.town(), tx -> year.receiveAllocation(allocation, NOON)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void has_what_a_town_gave_back_in_transit_until_the_city_takes_it() {
        Allocation allocation = allocated();
        FundYear year =
                funds.then(funds.opened(funds.town(), YEAR), stands -> stands.receiveAllocation(allocation, NOON));
        FundAccount account = allocation.from().in(year.fundOf(FundUnit.of(funds.town())));

        FundYear back = funds.then(
                year,
                stands -> stands.returnSurplus(
                        account, FundUnit.of(funds.city()), Money.ofFen(200), YEAR, VOUCHER, balancesOf(year), NOON));

        assertThat(inTransit())
                .containsExactly(new InTransit(
                        new PostingCause(back.id(), back.version()),
                        account,
                        FundUnit.of(funds.city()),
                        Money.ofFen(200),
                        NOON));
    }

    @Test
    void finds_what_was_given_out_in_a_year() {
        Allocation first = allocated();

        assertThat(stores().fundViews().allocation(first.id())).contains(first);
        assertThat(stores().fundViews().allocations(funds.city(), YEAR)).containsExactly(first);
        assertThat(stores().fundViews().allocations(funds.city(), YEAR + 1)).isEmpty();
    }

    @Test
    void finds_a_donation_and_what_was_committed_of_it() {
        TownCode town = funds.town();
        FundYear year = funds.opened(town, YEAR);
        Fund fund = year.fundOf(FundUnit.of(town));
        WishId wish = new WishId(town, newUlid());
        DonationId id = new DonationId(town, newUlid());
        Gift gift = new Gift(fund, Purpose.of(wish), new Donor.OfOrganisation("某某公司"), RestOfDonation.SAME_PURPOSE);
        DonationEvent given = new DonationEvent.Given(id, gift, Money.ofFen(900), VOUCHER, NOON);
        Donation donation = Donation.fold(id, List.of(given));
        funds.write(town, tx -> new Outcome<>(donation, List.of(given)));
        Portion drawn = new Portion(0, FundAccount.of(fund, id), Pot.AVAILABLE, Money.ofFen(400));
        CommitmentEvent promised =
                new CommitmentEvent.Committed(Spending.on(new Subject.OfWish(wish)), fund, List.of(drawn), NOON);
        Commitment commitment = Commitment.fold(new CommitmentId(town, newUlid()), List.of(promised));
        funds.write(town, tx -> new Outcome<>(commitment, List.of(promised)));

        List<Object> found = new ArrayList<>();
        funds.write(town, tx -> {
            found.add(tx.donation(id).orElseThrow());
            found.add(tx.commitment(commitment.id()).orElseThrow());
            found.add(tx.donations(Set.of(id, new DonationId(town, newUlid()))));
            found.add(tx.donations(Set.of()));
            found.add(tx.balances(year));
            return tx.year(year.id()).orElseThrow().settle(NOON);
        });
        assertThat(found)
                .startsWith(donation, commitment, List.of(donation), List.of())
                .endsWith(balancesOf(year));
        assertThat(stores().audit()
                        .examine(JournalAudit.Scope.ofTown(town), Optional.empty(), 100)
                        .findings())
                .isEmpty();
    }

    @Test
    void finds_all_that_was_committed_for_a_wish_and_lets_it_be_changed() {
        TownCode town = funds.town();
        FundYear year = funds.received(funds.opened(town, YEAR), MoneySource.TOWN_FINANCE_MATCH, 500);
        Fund fund = year.fundOf(FundUnit.of(town));
        WishId wish = new WishId(town, newUlid());
        Commitment first = committed(fund, wish, 300);
        Commitment second = committed(fund, wish, 150);
        committed(fund, new WishId(town, newUlid()), 50);

        assertThat(stores().fundViews().commitmentsOf(wish)).containsExactly(first, second);
        assertThat(stores().fundViews().commitmentsOf(new WishId(town, newUlid())))
                .isEmpty();
        List<Commitment> found = new ArrayList<>();
        funds.write(town, tx -> {
            found.addAll(tx.commitmentsOf(wish));
            return found.get(1).release(Money.ofFen(150), NOON);
        });
        assertThat(found).containsExactly(first, second);
        assertThat(stores().fundViews().commitmentsOf(wish))
                .extracting(commitment -> commitment.state().open())
                .containsExactly(Money.ofFen(300), Money.ZERO);
    }

    private Commitment committed(Fund fund, WishId wish, long fen) {
        TownCode town = funds.town();
        Portion drawn =
                new Portion(0, FundAccount.of(fund, MoneySource.TOWN_FINANCE_MATCH), Pot.AVAILABLE, Money.ofFen(fen));
        CommitmentEvent promised =
                new CommitmentEvent.Committed(Spending.on(new Subject.OfWish(wish)), fund, List.of(drawn), NOON);
        Commitment commitment = Commitment.fold(new CommitmentId(town, newUlid()), List.of(promised));
        funds.write(town, tx -> new Outcome<>(commitment, List.of(promised)));
        return commitment;
    }

    @Test
    void finds_commitments_by_unit_programme_year_wish_and_stage_page_by_page() {
        TownCode town = funds.town();
        FundYear year = funds.received(funds.opened(town, YEAR), MoneySource.TOWN_FINANCE_MATCH, 900);
        WishId wish = new WishId(town, newUlid());
        Commitment open = committed(year, wish, 400, false);
        Commitment ordered = committed(year, wish, 300, true);
        Commitment other = committed(year, new WishId(town, newUlid()), 200, false);
        CommitmentFilter all = CommitmentFilter.of(FundUnit.of(town));
        CommitmentFilter ofWish = filter(all.unit(), Optional.of(YEAR), Optional.of(wish), Optional.empty());

        assertThat(stores().fundViews().commitment(ordered.id())).contains(ordered);
        assertThat(stores().fundViews().commitment(new CommitmentId(town, newUlid())))
                .isEmpty();
        assertThat(commitments(all)).containsExactly(open, ordered, other);
        assertThat(commitments(ofWish)).containsExactly(open, ordered);
        assertThat(commitments(filter(all.unit(), Optional.of(YEAR + 1), Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(commitments(filter(all.unit(), Optional.empty(), Optional.empty(), Optional.of(ORDERED))))
                .containsExactly(ordered);
        assertThat(commitments(filter(all.unit(), Optional.empty(), Optional.empty(), Optional.of(OPEN))))
                .containsExactly(open, other);
        assertThat(commitments(filter(all.unit(), Optional.empty(), Optional.empty(), Optional.of(SETTLED))))
                .isEmpty();
        assertThat(commitments(CommitmentFilter.of(FundUnit.of(new VillageCode(town.text() + "001")))))
                .isEmpty();
        assertThat(commitments(CommitmentFilter.of(FundUnit.of(funds.city())))).isEmpty();
        assertThat(stores().fundViews().commitments(all, Optional.of(open.id()), 1))
                .containsExactly(ordered);
    }

    private static CommitmentFilter filter(
            FundUnit unit, Optional<Integer> year, Optional<WishId> wish, Optional<CommitmentStage> stage) {
        return new CommitmentFilter(unit, Optional.of(Programme.WISHES), year, wish, stage);
    }

    private List<Commitment> commitments(CommitmentFilter filter) {
        return stores().fundViews().commitments(filter, Optional.empty(), 10);
    }

    /** A commitment out of the matching, all of which is ordered to be paid where so asked. */
    private Commitment committed(FundYear year, WishId wish, long fen, boolean ordered) {
        Fund fund = year.fundOf(FundUnit.of(funds.town()));
        Portion drawn =
                new Portion(0, FundAccount.of(fund, MoneySource.TOWN_FINANCE_MATCH), Pot.AVAILABLE, Money.ofFen(fen));
        List<CommitmentEvent> events = new ArrayList<>();
        events.add(new CommitmentEvent.Committed(Spending.on(new Subject.OfWish(wish)), fund, List.of(drawn), NOON));
        if (ordered) {
            events.add(
                    new CommitmentEvent.PaymentOrdered(1, new Recipient.OfOrganisation("某某医院"), List.of(drawn), NOON));
        }
        Commitment commitment = Commitment.fold(new CommitmentId(funds.town(), newUlid()), events);
        funds.write(funds.town(), tx -> new Outcome<>(commitment, events));
        return commitment;
    }

    private Allocation allocated() {
        FundYear ofCity = funds.received(funds.opened(funds.city(), YEAR), MoneySource.CITY_CHARITY, 700);
        return funds.allocated(ofCity, 700);
    }

    private List<InTransit> inTransit() {
        return stores().fundViews().inTransit().stream()
                .filter(sent ->
                        List.of(funds.city(), funds.town()).contains(sent.to().town()))
                .toList();
    }

    private List<AccountBalance> balancesOf(FundYear year) {
        return stores().fundLedger()
                .balances(new FundLedger.Scope.OfYear(
                        year.id().town(), year.state().programme(), year.state().year()));
    }

    private Money available(FundAccount account) {
        return stores().fundLedger()
                .balances(new FundLedger.Scope.OfAccount(account))
                .get(0)
                .in(Pot.AVAILABLE);
    }
}
