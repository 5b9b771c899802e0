package org.guanjia.domain.fund;

import static org.guanjia.domain.fund.Funds.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.guanjia.domain.fund.FundModel.Given;
import org.guanjia.domain.fund.FundModel.Promise;
import org.guanjia.domain.fund.Funds.Ledger;
import org.guanjia.domain.region.EconomicClass;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;

/** Acts that fall by chance on the money of a town, each on the domain and on a model of it, which say the same. */
final class FundWalk {

    /** The figures that a refusal is compared by. */
    private static final Set<String> FIGURES =
            Set.of("available", "asked", "open", "outstanding", "committed", "ordered", "owed", "met", "most", "kept");

    private static final List<MoneySource> MATCH =
            List.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH);
    private static final List<MoneySource> FROM_CITY = List.of(MoneySource.CITY_FINANCE, MoneySource.CITY_CHARITY);
    private static final List<RestOfDonation> RESTS = List.of(RestOfDonation.values());
    private static final int FIRST = 2024;
    private static final int NEXT = 2025;

    private final Random chance;
    private final Programme programme;
    private final Fund town;
    private final FundModel model;
    private final CommitmentModel commitments;
    final Ledger ledger = new Ledger();
    private final Map<Integer, FundYear> years = new TreeMap<>();
    private final List<Commitment> promised = new ArrayList<>();
    private final List<Donation> given = new ArrayList<>();
    private final FundJournals journals = new FundJournals();
    private final FundYear wishes = opened(GUANCHENG, Programme.WISHES, NEXT);
    final Map<String, Integer> told = new TreeMap<>();
    private Instant now = at("2024-01-20T09:00");
    private int allocations;

    FundWalk(long seed) {
        chance = new Random(seed * 0x9E3779B97F4A7C15L);
        programme = chance.nextBoolean() ? Programme.WISHES : Programme.MICRO_PROJECTS;
        town = new Fund(programme, TOWN, FIRST);
        model = new FundModel(town);
        commitments = new CommitmentModel(model);
        for (int year : List.of(FIRST, NEXT)) {
            years.put(year, opened(GUANCHENG, programme, year));
            journals.add(
                    years.get(year).id(),
                    new FundYearEvent.Opened(
                            programme, year, OF_2022.id(), Optional.empty(), at(year + "-01-02T09:00")));
            model.stages.put(year, FundYearStage.OPEN);
        }
    }

    /** One act, mostly on the year of the day. */
    String step() {
        now = now.plus(chance.nextInt(12) == 0 ? Duration.ofDays(60) : Duration.ofMinutes(chance.nextInt(9_000)));
        String name = isToBeClosed() && chance.nextInt(3) == 0 ? tidyUp() : any(chance.nextInt(100));
        check();
        return name;
    }

    private String any(int act) {
        if (act < 12) {
            return receive();
        }
        if (act < 20) {
            return receiveAllocation();
        }
        if (act < 44) {
            return onYear(chance.nextInt(8));
        }
        return act < 60 ? commit() : onCommitment(chance.nextInt(13));
    }

    private boolean isToBeClosed() {
        return model.stages.get(FIRST) != FundYearStage.CLOSED && !now.isBefore(at("2025-01-01T00:00"));
    }

    /** What has to be done before a year can be closed, and that. */
    private String tidyUp() {
        int act = chance.nextInt(6);
        if (act == 0) {
            return both(
                    "settle",
                    commitments.settle(FIRST, now),
                    () -> keep(years.get(FIRST).settle(now)));
        }
        return act == 1 ? close() : onCommitment(3 + chance.nextInt(5));
    }

    /** A sum that is as often as not exactly all there is, or a fen more. */
    private long fenOf(long all) {
        return switch (chance.nextInt(4)) {
            case 0 -> Math.max(1, all);
            case 1 -> all + chance.nextInt(2) * 1_000L + (all == 0 ? 1 : 0);
            default -> fen();
        };
    }

    private int year() {
        int current = now.isBefore(at("2025-01-01T00:00")) ? FIRST : NEXT;
        return chance.nextInt(6) == 0 ? FIRST + NEXT - current : current;
    }

    private FundAccount account(FundUnit unit, int year, List<MoneySource> sources) {
        return FundAccount.of(town.of(unit).in(year), sources.get(chance.nextInt(sources.size())));
    }

    private FundUnit unit() {
        return chance.nextInt(4) == 0 ? VILLAGE : TOWN;
    }

    /** Often a round sum, so that exact limits are met. */
    private long fen() {
        return chance.nextBoolean() ? (1 + chance.nextInt(20)) * 1_000L : 1 + chance.nextInt(30_000);
    }

    private String receive() {
        FundUnit unit = unit();
        FundAccount account = account(unit, year(), Deposit.sourcesOf(unit));
        long fen = fen();
        FundYear year = years.get(account.fund().year());
        Deposit deposit = new Deposit(unit, account.source(), Money.ofFen(fen), Optional.empty(), VOUCHER);
        return both("receive", model.receive(account, fen, year.version() + 1), () -> keep(year.receive(deposit, now)));
    }

    private String receiveAllocation() {
        int number = year();
        MoneySource source = FROM_CITY.get(chance.nextInt(2));
        long fen = fen();
        Allocation allocation = allocated(
                ++allocations, programme, number, source, Money.ofFen(fen).toYuanText());
        return both(
                "receive allocation",
                model.receiveAllocation(FundAccount.of(town.in(number), source), fen),
                () -> keep(years.get(number).receiveAllocation(allocation, now)));
    }

    private String onYear(int act) {
        int number = year();
        FundYear year = years.get(number);
        return switch (act) {
            case 0 -> reverseReceipt(year);
            case 1 -> keepReserve(year);
            case 2 -> transfer(year);
            case 3 -> giveBack(year);
            case 4 -> give(year);
            case 5 -> settleRest(year);
            case 6 -> both("settle", commitments.settle(number, now), () -> keep(year.settle(now)));
            default -> close();
        };
    }

    private String close() {
        return both("close", commitments.close(FIRST, now), () -> {
            keep(years.get(FIRST).close(years.get(NEXT), ledger.balances(), OF_2022, PRC, now));
            ledger.close(years.get(FIRST));
        });
    }

    private String reverseReceipt(FundYear year) {
        long version = 1L + chance.nextInt((int) year.version());
        FundAccount account = year.state().receipts().stream()
                .filter(receipt -> receipt.version() == version)
                .findFirst()
                .map(Receipt::account)
                .orElse(FundAccount.of(town.in(year.state().year()), MoneySource.SOCIAL));
        return both(
                "reverse receipt",
                model.reverseReceipt(account, version),
                () -> keep(year.reverseReceipt(version, VOUCHER, ledger.balances(), now)));
    }

    private String keepReserve(FundYear year) {
        if (programme == Programme.WISHES) {
            return "no reserve";
        }
        FundAccount account = account(TOWN, year.state().year(), MATCH);
        long fen = 1L + chance.nextInt(2_000);
        MatchingStanding standing =
                MatchingStanding.of(year.state().year(), years.values(), EconomicClass.CLASS_2, OF_2022);
        return both(
                "keep reserve",
                model.keepReserve(account, fen),
                () -> keep(year.keepReserve(account, Money.ofFen(fen), standing, OF_2022, ledger.balances(), now)));
    }

    private String transfer(FundYear year) {
        boolean toVillage = chance.nextInt(3) > 0;
        List<MoneySource> sources = List.of(
                MoneySource.CITY_FINANCE,
                MoneySource.CITY_CHARITY,
                MoneySource.TOWN_FINANCE_MATCH,
                MoneySource.TOWN_CHARITY_MATCH,
                MoneySource.SOCIAL);
        FundAccount from = account(toVillage ? TOWN : VILLAGE, year.state().year(), sources);
        FundUnit to = toVillage ? VILLAGE : TOWN;
        Pot pot = chance.nextInt(3) == 0 ? Pot.RESERVE : Pot.AVAILABLE;
        long fen = fen();
        Transfer.Kind kind = toVillage
                ? programme == Programme.WISHES ? Transfer.Kind.QUOTA : Transfer.Kind.DISBURSEMENT
                : Transfer.Kind.TAKEN_BACK;
        return both(
                "transfer",
                model.transfer(from, from.in(from.fund().of(to)), pot, fen, toVillage),
                () -> keep(year.transfer(
                        new Transfer(kind, from, to, pot, Money.ofFen(fen), VOUCHER), ledger.balances(), now)));
    }

    private String giveBack(FundYear year) {
        FundAccount account = account(TOWN, year.state().year(), FROM_CITY);
        long fen = fen();
        return both(
                "give back",
                model.giveBack(account, fen),
                () -> keep(year.returnSurplus(
                        account, CITY, Money.ofFen(fen), year.state().year(), VOUCHER, ledger.balances(), now)));
    }

    private String give(FundYear year) {
        int wish = programme == Programme.WISHES ? chance.nextInt(4) : 0;
        Purpose purpose = wish == 0 ? Purpose.of(programme) : Purpose.of(wish(wish));
        RestOfDonation rest = RESTS.get(chance.nextInt(RESTS.size()));
        Fund fund = town.of(unit()).in(year.state().year());
        Given gift = new Given(fund, donation(1_000 + given.size()), rest, wish);
        long fen = fen();
        return both(
                "give",
                model.give(gift, fen),
                () -> given.add(keep(Donation.give(
                        gift.id,
                        new Gift(fund, purpose, new Donor.OfOrganisation("虚构公司"), rest),
                        Money.ofFen(fen),
                        VOUCHER,
                        year,
                        OF_2022,
                        now))));
    }

    private String settleRest(FundYear year) {
        if (given.isEmpty()) {
            return "no donation";
        }
        int index = chance.nextInt(given.size());
        FundYear into = programme == Programme.WISHES ? year : wishes;
        FundAccount social = FundAccount.of(into.fundOf(TOWN), MoneySource.SOCIAL);
        return both(
                "settle rest",
                model.settleRest(model.gifts.get(index), social, year.state().year()),
                () -> given.set(index, keep(given.get(index).settleRest(VOUCHER, year, into, ledger.balances(), now))));
    }

    private String commit() {
        boolean addition = programme == Programme.MICRO_PROJECTS && chance.nextInt(3) == 0;
        int wish = programme == Programme.WISHES ? 1 + chance.nextInt(3) : 0;
        FundUnit unit = unit();
        int year = year();
        Promise promise = new Promise(addition, wish, unit, year);
        Spending spending = wish > 0
                ? forWish(wish)
                : forProjects(addition ? Subject.ProjectWay.ADDITION : Subject.ProjectWay.BATCH);
        long fen = fen();
        return both(
                "commit",
                model.commit(promise, fen, now),
                () -> promised.add(keep(Commitment.commit(
                        commitment(promised.size()),
                        spending,
                        town.of(unit).in(year),
                        Money.ofFen(fen),
                        means(year),
                        now))));
    }

    private Means means(int year) {
        return new Means(years.get(year), OF_2022, ledger.balances(), given);
    }

    private String onCommitment(int act) {
        if (promised.isEmpty()) {
            return "no commitment";
        }
        int index = chance.nextInt(promised.size());
        Commitment commitment = promised.get(index);
        Promise promise = model.promises.get(index);
        int payments = promise.stages.size();
        if (act >= 5 && payments == 0) {
            act = 2;
        }
        int payment = payments == 0 ? 0 : 1 + chance.nextInt(payments);
        long fen = fenOf(payments > 0 && act > 7 ? promise.outstanding(payment) : promise.sum(FundModel.Fate.OPEN, 0));
        Money money = Money.ofFen(fen);
        return switch (act) {
            case 0 ->
                on(
                        index,
                        "increase",
                        model.draw(promise, fen, now),
                        () -> commitment.increase(
                                money, means(commitment.state().fund().year()), now));
            case 1 -> on(index, "release", commitments.release(promise, fen), () -> commitment.release(money, now));
            case 2, 3 -> order(index, promise, commitment, fen);
            case 4 ->
                on(
                        index,
                        "carry over",
                        commitments.carryOver(promise, FIRST, now),
                        () -> commitment.carryOver(years.get(FIRST), years.get(NEXT), VOUCHER, now));
            case 5, 6 ->
                on(
                        index,
                        "confirm",
                        commitments.confirm(promise, payment),
                        () -> commitment.confirmPayment(payment, BY_BANK, now));
            case 7 ->
                on(
                        index,
                        "fail",
                        commitments.fail(promise, payment),
                        () -> commitment.failPayment(payment, FailureGround.NAME_DIFFERS, Optional.of(BY_BANK), now));
            case 8 ->
                on(
                        index,
                        "reverse",
                        commitments.reverse(promise, payment),
                        () -> commitment.reverseConfirmation(payment, yearOf(commitment, payment), VOUCHER, now));
            default ->
                chance.nextInt(3) == 0
                        ? on(
                                index,
                                "write off",
                                commitments.writeOff(promise, payment, fen),
                                () -> commitment.writeOff(payment, money, VOUCHER, now))
                        : on(
                                index,
                                "recover",
                                commitments.recover(promise, payment, fen, NEXT),
                                () -> commitment.recover(
                                        payment, money, yearOf(commitment, payment), years.get(NEXT), VOUCHER, now));
        };
    }

    private String order(int index, Promise promise, Commitment commitment, long fen) {
        int year = year();
        return on(
                index,
                "order",
                commitments.order(promise, fen, year, now),
                () -> commitment.orderPayment(Money.ofFen(fen), SOMEBODY, years.get(year), now));
    }

    private FundYear yearOf(Commitment commitment, int payment) {
        return years.get(commitment.state().payment(payment).year());
    }

    private String on(int index, String act, String expected, Supplier<Outcome<Commitment, CommitmentEvent>> outcome) {
        return both(act, expected, () -> promised.set(index, keep(outcome.get())));
    }

    private String both(String act, String expected, Runnable domain) {
        String got = FundModel.DONE;
        try {
            domain.run();
        } catch (Refusal refusal) {
            Map<String, String> figures = new TreeMap<>(refusal.values());
            figures.keySet().retainAll(FIGURES);
            got = refusal.key() + figures;
        }
        if (!got.equals(expected)) {
            throw new AssertionError(act + " is " + got + ", in the model " + expected);
        }
        String result = got.isEmpty() ? act : act + " " + got.replaceAll("\\{.*", "");
        told.merge(result, 1, Integer::sum);
        return result;
    }

    private <A extends Aggregate<A, E>, E extends Event> A keep(Outcome<A, E> outcome) {
        A state = ledger.book(outcome);
        outcome.events().forEach(event -> journals.add(state.id(), (MoneyEvent) event));
        if (state instanceof FundYear year) {
            years.put(year.state().year(), year);
        }
        journals.checkVersion(state);
        return state;
    }

    private void check() {
        for (AccountBalance balance : ledger.balances()) {
            balance.fen().forEach((pot, fen) -> {
                if (fen != model.in(balance.account(), pot)) {
                    throw new AssertionError(pot + " of " + balance.account() + " is " + fen + ", in the model "
                            + model.in(balance.account(), pot));
                }
            });
        }
        long all = 0;
        for (Pot pot : Pot.values()) {
            all += ledger.together(pot);
        }
        if (all != 0 || ledger.together(Pot.ELSEWHERE) != 0) {
            throw new AssertionError("together " + all + ", elsewhere " + ledger.together(Pot.ELSEWHERE));
        }
    }

    /** That the journals tell every state, and what they post every balance. */
    void checkJournals() {
        years.values().forEach(journals::check);
        promised.forEach(journals::check);
        given.forEach(journals::check);
        journals.check(ledger.balances());
    }
}
