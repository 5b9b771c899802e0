package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.villageOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The money of a town that nobody else has written to. Its acts are of no matter: any aggregate may be a cause. */
final class SampleFunds {

    static final int YEAR = 2024;

    private final Stores stores;
    private final TownCode town = newTown();

    SampleFunds(Stores stores) {
        this.stores = stores;
    }

    TownCode town() {
        return town;
    }

    Fund fund() {
        return new Fund(Programme.WISHES, FundUnit.of(town), YEAR);
    }

    Fund ofVillage(int number) {
        return fund().of(FundUnit.of(villageOf(town, number)));
    }

    FundAccount account(MoneySource source) {
        return FundAccount.of(fund(), source);
    }

    /** An account of a donation that nobody else speaks of. */
    FundAccount newDonation() {
        return FundAccount.of(fund(), new DonationId(town, newUlid()));
    }

    FundAccount opened(MoneySource source) {
        return opened(account(source));
    }

    FundAccount opened(FundAccount account) {
        effects(NOON, new AccountOpened(account));
        return account;
    }

    /** Opens an account of the town's fund with so much in it. */
    FundAccount holding(MoneySource source, long fen) {
        FundAccount account = opened(source);
        post(received(account, fen));
        return account;
    }

    static Posting received(FundAccount account, long fen) {
        return Posting.within(account, Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(fen));
    }

    static Posting committed(FundAccount account, long fen) {
        return Posting.within(account, Pot.AVAILABLE, Pot.COMMITTED, Money.ofFen(fen));
    }

    static Posting ordered(FundAccount account, long fen) {
        return Posting.within(account, Pot.COMMITTED, Pot.ORDERED, Money.ofFen(fen));
    }

    static Posting paid(FundAccount account, long fen) {
        return Posting.within(account, Pot.ORDERED, Pot.PAID, Money.ofFen(fen));
    }

    /** Both halves of what goes from one account to another. */
    static List<Posting> moved(FundAccount from, FundAccount to, long fen) {
        return List.of(
                Posting.with(to.fund(), from, Pot.AVAILABLE, Pot.ELSEWHERE, Money.ofFen(fen)),
                Posting.with(from.fund(), to, Pot.ELSEWHERE, Pot.AVAILABLE, Money.ofFen(fen)));
    }

    PostingCause post(Posting... postings) {
        return postAt(NOON, postings);
    }

    PostingCause postAt(Instant recordedAt, Posting... postings) {
        Outcome<RulebookExtension, ExtensionEvent> act = act();
        in(tx -> changes(recordedAt, act, Posted.by(act, List.of(postings))));
        return PostingCause.of(act);
    }

    /** An act that nobody wrote down yet. */
    Outcome<RulebookExtension, ExtensionEvent> act() {
        return Fixtures.recorded(new ExtensionId(town, newUlid()));
    }

    /** What an act comes to that posts these. */
    Changes posting(Posting... postings) {
        Outcome<RulebookExtension, ExtensionEvent> act = act();
        return changes(NOON, act, Posted.by(act, List.of(postings)));
    }

    void effects(Instant recordedAt, Effect... effects) {
        in(tx -> changes(recordedAt, act(), effects));
    }

    static Changes changes(Instant recordedAt, Outcome<?, ?> act, Effect... effects) {
        return Changes.by(BUREAU_CLERK, recordedAt, act).with(List.of(effects));
    }

    void in(Decision decision) {
        stores.transactions().in(town, Optional.empty(), decision);
    }

    /** Whether this decision is the one that commits the last yuan of the town's first account. */
    boolean takesTheLastYuan() {
        try {
            in(tx -> {
                AccountBalance balance = tx.funds().balances(fund()).get(0);
                if (balance.in(Pot.AVAILABLE).isZero()) {
                    throw new Refusal.NotFound("a yuan");
                }
                return posting(committed(balance.account(), 100));
            });
            return true;
        } catch (Refusal.NotFound tooLate) {
            return false;
        }
    }

    /** What lies in the accounts of the town's fund, as a decision sees it. */
    List<AccountBalance> balances() {
        List<AccountBalance> found = new ArrayList<>();
        in(tx -> {
            found.clear();
            found.addAll(tx.funds().balances(fund()));
            return changes(NOON, act());
        });
        return List.copyOf(found);
    }

    AccountBalance balance(FundAccount account) {
        return stores.fundLedger()
                .balances(new FundLedger.Scope.OfAccount(account))
                .get(0);
    }

    /** So much in each of the pots, in their order. */
    static List<Long> pots(AccountBalance balance) {
        return Stream.of(Pot.values())
                .map(pot -> balance.fen().getOrDefault(pot, 0L))
                .toList();
    }
}
