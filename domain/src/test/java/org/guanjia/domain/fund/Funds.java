package org.guanjia.domain.fund;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** Money of 莞城 and of the city for tests, under the rulebook of 2022 in its own time. */
final class Funds {

    static final TownCode CITY_CODE = new TownCode("441900000");
    static final TownCode GUANCHENG = new TownCode("441900006");
    static final VillageCode VILLAGE_CODE = new VillageCode("441900006201");
    static final FundUnit CITY = FundUnit.of(CITY_CODE);
    static final FundUnit TOWN = FundUnit.of(GUANCHENG);
    static final FundUnit VILLAGE = FundUnit.of(VILLAGE_CODE);
    static final int YEAR = 2024;
    static final Fund WISHES = new Fund(Programme.WISHES, TOWN, YEAR);
    static final Fund PROJECTS = new Fund(Programme.MICRO_PROJECTS, TOWN, YEAR);
    static final BankReference BY_BANK = new BankReference("20240304-000123");
    static final Voucher VOUCHER = new Voucher("莞财拨〔2024〕1号");
    static final Recipient SOMEBODY = new Recipient.OfPerson(new PersonId(GUANCHENG, ulid(9)));
    static final Rulebook OF_2020 = Rulebook.parse(file(Rulebook.class, "2020.rulebook"));
    static final Rulebook OF_2022 = Rulebook.parse(file(Rulebook.class, "2022.rulebook"));
    static final WorkCalendar PRC = WorkCalendar.of(CalendarEdition.parse(file(CalendarEdition.class, "prc.calendar")));
    static final String MARCH = "2024-03-04T09:00";

    private Funds() {}

    /** A moment of local time such as {@code 2024-03-04T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    static Money yuan(String text) {
        return Money.parseYuan(text);
    }

    static Ulid ulid(int number) {
        return Ulid.ofName("test " + number);
    }

    static WishId wish(int number) {
        return new WishId(GUANCHENG, ulid(number));
    }

    static CommitmentId commitment(int number) {
        return new CommitmentId(GUANCHENG, ulid(number));
    }

    static DonationId donation(int number) {
        return new DonationId(GUANCHENG, ulid(number));
    }

    static AllocationId allocation(int number) {
        return new AllocationId(CITY_CODE, ulid(number));
    }

    static Spending forWish(int number) {
        return Spending.on(new Subject.OfWish(wish(number)));
    }

    static Spending forProjects(Subject.ProjectWay way) {
        return Spending.on(new Subject.OfProjects(way, "村道照明"));
    }

    static FundYear opened(TownCode partition, Programme programme, int year) {
        return FundYear.open(
                        partition, programme, year, new Footing(OF_2022, Optional.empty()), at(year + "-01-02T09:00"))
                .state();
    }

    static FundYear opened(Programme programme) {
        return opened(GUANCHENG, programme, YEAR);
    }

    static FundAccount account(Fund fund, MoneySource source) {
        return FundAccount.of(fund, source);
    }

    /** What a commitment can draw on. */
    static Means means(FundYear year, Ledger ledger, Donation... donations) {
        return new Means(year, OF_2022, ledger.balances(), List.of(donations));
    }

    static Deposit deposit(FundUnit unit, MoneySource source, String amount) {
        return new Deposit(unit, source, yuan(amount), Optional.empty(), VOUCHER);
    }

    /** What a town would have got of an allocation, without one. */
    static void credit(Ledger ledger, FundAccount account, String amount) {
        ledger.post(List.of(Posting.with(account.fund().of(CITY), account, Pot.CLEARING, Pot.AVAILABLE, yuan(amount))));
    }

    /** An allocation of that sum to 莞城 alone. */
    static Allocation allocated(int number, Programme programme, int year, MoneySource source, String amount) {
        FundAccount from = FundAccount.of(new Fund(programme, CITY, year), source);
        AllocationTable table = AllocationTable.of(
                yuan(amount), List.of(indicators(GUANCHENG.text(), 1, 1, 1, 1, 1)), AllocationWeights.of(OF_2022));
        return Allocation.make(
                        allocation(number),
                        opened(CITY_CODE, programme, year),
                        source,
                        table,
                        VOUCHER,
                        List.of(available(from, amount)),
                        at(year + "-01-15T09:00"))
                .state();
    }

    static Refusal refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    /** An account in which so much is available, which came from outside. */
    static AccountBalance available(FundAccount account, String amount) {
        return AccountBalance.opened(account).after(Posting.within(account, Pot.OUTSIDE, Pot.AVAILABLE, yuan(amount)));
    }

    static Indicators indicators(String town, int villages, long area, int rank, long population, int hardship) {
        return new Indicators(
                new TownCode(town), villages, area, rank, population, new Percentage(hardship), Optional.empty());
    }

    static SourceText file(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new SourceText(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger in memory: posts what events say, and tells what lies in the accounts. */
    static final class Ledger {

        private final Map<FundAccount, AccountBalance> balances = new LinkedHashMap<>();
        private final List<Posting> postings = new ArrayList<>();

        /** The state after an act whose postings are made here. */
        <A extends Aggregate<A, E>, E extends Event> A book(Outcome<A, E> outcome) {
            outcome.events().forEach(event -> post(((MoneyEvent) event).postings()));
            return outcome.state();
        }

        void post(List<Posting> made) {
            for (Posting posting : made) {
                AccountBalance before =
                        balances.getOrDefault(posting.account(), AccountBalance.opened(posting.account()));
                balances.put(posting.account(), before.after(posting));
                postings.add(posting);
            }
        }

        /** Nothing is posted any more to the accounts that the year holds. */
        void close(FundYear year) {
            balances.replaceAll((account, balance) ->
                    year.holds(account) ? new AccountBalance(account, balance.fen(), true) : balance);
        }

        List<AccountBalance> balances() {
            return List.copyOf(balances.values());
        }

        List<Posting> postings() {
            return postings;
        }

        Money in(FundAccount account, Pot pot) {
            return Covering.in(account, pot, balances());
        }

        long fen(FundAccount account, Pot pot) {
            return Optional.ofNullable(balances.get(account))
                    .map(balance -> balance.fen().getOrDefault(pot, 0L))
                    .orElse(0L);
        }

        long together(Pot pot) {
            return balances.values().stream()
                    .mapToLong(balance -> balance.fen().getOrDefault(pot, 0L))
                    .sum();
        }
    }
}
