package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleFundYears.VOUCHER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.AccountClosed;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundLedger.Scope;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.DonationEvent;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.Gift;
import org.guanjia.domain.fund.Leftover;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;

/** A fund year that is closed while somebody gives something into it. */
final class SampleClosing {

    private static final Money GIVEN = Money.ofFen(900);

    private final Stores stores;
    private final FundYear year;

    /** Over a year that was just opened. */
    SampleClosing(Stores stores) {
        SampleFundYears funds = new SampleFundYears(stores);
        this.stores = stores;
        this.year = funds.opened(funds.town(), SampleFundYears.YEAR);
        funds.opened(funds.town(), SampleFundYears.YEAR + 1);
    }

    boolean close() {
        return done(closing(() -> {}));
    }

    boolean give() {
        return done(giving(() -> {}));
    }

    /** What closes it, and lets something happen between its decision and its writing. */
    Decision closing(Runnable meanwhile) {
        return tx -> {
            FundYear stands = notClosed(tx);
            List<AccountBalance> balances = tx.funds().balances(stands);
            meanwhile.run();
            List<Leftover> leftovers = balances.stream()
                    .map(balance -> new Leftover(balance.account(), Pot.AVAILABLE, balance.in(Pot.AVAILABLE)))
                    .toList();
            FundYearEvent closed = new FundYearEvent.Closed(leftovers, SampleFundYears.YEAR + 1, NOON);
            return Changes.by(BUREAU_CLERK, NOON, new Outcome<>(stands.apply(closed), List.of(closed)))
                    .with(balances.stream()
                            .map(balance -> new AccountClosed(balance.account()))
                            .toList());
        };
    }

    /** What gives something into it, likewise. */
    Decision giving(Runnable meanwhile) {
        return tx -> {
            Gift gift = new Gift(
                    notClosed(tx).fundOf(FundUnit.of(year.id().town())),
                    Purpose.of(Programme.WISHES),
                    new Donor.OfOrganisation("某某公司"),
                    RestOfDonation.SAME_PURPOSE);
            meanwhile.run();
            DonationId id = new DonationId(year.id().town(), newUlid());
            DonationEvent given = new DonationEvent.Given(id, gift, GIVEN, VOUCHER, NOON);
            return Changes.by(BUREAU_CLERK, NOON, new Outcome<>(Donation.fold(id, List.of(given)), List.of(given)));
        };
    }

    private FundYear notClosed(Transaction tx) {
        FundYear stands = tx.funds().year(year.id()).orElseThrow();
        if (stands.state().stage() == FundYearStage.CLOSED) {
            throw new Conflict(Conflict.Reason.OUT_OF_ORDER, Map.of("act", "GIVE", "stage", "CLOSED"));
        }
        return stands;
    }

    Receipt write(Decision decision) {
        return stores.transactions().in(year.id().town(), Optional.empty(), decision);
    }

    /** Whether it came to be. */
    boolean done(Decision decision) {
        try {
            write(decision);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** Whether the year is closed. */
    boolean isClosed() {
        return stores.fundViews()
                .year(year.id())
                .filter(found -> found.state().stage() == FundYearStage.CLOSED)
                .isPresent();
    }

    /** The accounts of the year that something can be posted to. */
    List<AccountBalance> open() {
        return balances(SampleFundYears.YEAR).stream()
                .filter(balance -> !balance.closed())
                .toList();
    }

    /** What went over into the next year. */
    Money wentOver() {
        return balances(SampleFundYears.YEAR + 1).stream()
                .map(balance -> balance.in(Pot.AVAILABLE))
                .reduce(Money.ZERO, Money::plus);
    }

    private List<AccountBalance> balances(int of) {
        return stores.fundLedger().balances(new Scope.OfYear(year.id().town(), Programme.WISHES, of));
    }
}
