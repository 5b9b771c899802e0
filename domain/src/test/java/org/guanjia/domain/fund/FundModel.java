package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.worktime.CityTime;

/**
 * What the money of one programme of a town does, thought through once more and more simply: every fen of a commitment is
 * in a chunk that says where it came from and what became of it. Each act says how it is refused, or nothing.
 */
final class FundModel {

    static final String DONE = "";
    /** When the year 2024 has settled: 31 January 2025 lies in the Spring Festival, the next working day is 5 February. */
    static final Instant SETTLED = Funds.at("2025-02-06T00:00");

    private static final List<MoneySource> PLAN = List.of(
            MoneySource.DESIGNATED_DONATION,
            MoneySource.CITY_FINANCE,
            MoneySource.CITY_CHARITY,
            MoneySource.TOWN_FINANCE_MATCH,
            MoneySource.TOWN_CHARITY_MATCH,
            MoneySource.VILLAGE_COLLECTIVE,
            MoneySource.SOCIAL);

    final Map<FundAccount, Map<Pot, Long>> pots = new LinkedHashMap<>();
    final Map<Integer, FundYearStage> stages = new TreeMap<>();
    final Map<Integer, Long> cityMoney = new TreeMap<>();
    final Map<Integer, Long> matching = new TreeMap<>();
    final Map<Integer, Long> reserve = new TreeMap<>();
    final List<Promise> promises = new ArrayList<>();
    final List<Given> gifts = new ArrayList<>();
    private final Map<Long, Long> receipts = new TreeMap<>();

    /** A part of a commitment that shares one fate. */
    record Chunk(FundAccount account, Pot from, long fen, Fate fate, int payment) {
        Chunk of(long other) {
            return new Chunk(account, from, other, fate, payment);
        }

        Chunk to(Fate other, int number) {
            return new Chunk(account, from, fen, other, number);
        }
    }

    enum Fate {
        OPEN,
        ORDERED,
        PAID,
        RECOVERED,
        RELEASED,
        CARRIED
    }

    /** A commitment: what it is for, its chunks in order, and for each payment its stage and what was written off. */
    static final class Promise {
        final boolean addition;
        final int wish;
        final FundUnit unit;
        int year;
        final List<Chunk> chunks = new ArrayList<>();
        final List<String> stages = new ArrayList<>();
        final List<Long> writtenOff = new ArrayList<>();
        final List<Integer> years = new ArrayList<>();

        Promise(boolean addition, int wish, FundUnit unit, int year) {
            this.addition = addition;
            this.wish = wish;
            this.unit = unit;
            this.year = year;
        }

        long sum(Fate fate, int payment) {
            return chunks.stream()
                    .filter(chunk -> chunk.fate() == fate && (payment == 0 || chunk.payment() == payment))
                    .mapToLong(Chunk::fen)
                    .sum();
        }

        long outstanding(int payment) {
            return sum(Fate.PAID, payment) - writtenOff.get(payment - 1);
        }
    }

    /** A donation: where it lies by year, the one wish it is for (0 for any), and what becomes of the rest. */
    static final class Given {
        final Fund fund;
        final DonationId id;
        final RestOfDonation rest;
        int wish;

        Given(Fund fund, DonationId id, RestOfDonation rest, int wish) {
            this.fund = fund;
            this.id = id;
            this.rest = rest;
            this.wish = wish;
        }

        FundAccount in(int year) {
            return FundAccount.of(fund.in(year), id);
        }
    }

    private final Fund town;

    FundModel(Fund town) {
        this.town = town;
    }

    Programme programme() {
        return town.programme();
    }

    static String refusal(String key, Object... figures) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < figures.length; i += 2) {
            named.put((String) figures[i], Money.ofFen((long) figures[i + 1]).toYuanText());
        }
        return key + named;
    }

    long in(FundAccount account, Pot pot) {
        return pots.getOrDefault(account, Map.of()).getOrDefault(pot, 0L);
    }

    void move(FundAccount account, Pot from, Pot to, long fen) {
        Map<Pot, Long> of = pots.computeIfAbsent(account, any -> new EnumMap<>(Pot.class));
        of.merge(from, -fen, Long::sum);
        of.merge(to, fen, Long::sum);
    }

    private String notCovered(long available, long asked) {
        return refusal("F-05.not-covered", "available", available, "asked", asked);
    }

    private boolean isOpen(int year, Instant at) {
        return stages.get(year) == FundYearStage.OPEN && CityTime.dateOf(at).getYear() == year;
    }

    String receive(FundAccount account, long fen, long version) {
        int year = account.fund().year();
        if (stages.get(year) == FundYearStage.CLOSED) {
            return refusal("G-out-of-order");
        }
        move(account, Pot.OUTSIDE, Pot.AVAILABLE, fen);
        receipts.put(year * 1_000_000L + version, fen);
        addMatching(account, fen);
        return DONE;
    }

    private void addMatching(FundAccount account, long fen) {
        if (account.source() == MoneySource.TOWN_FINANCE_MATCH || account.source() == MoneySource.TOWN_CHARITY_MATCH) {
            matching.merge(account.fund().year(), fen, Long::sum);
        }
    }

    String receiveAllocation(FundAccount account, long fen) {
        if (stages.get(account.fund().year()) == FundYearStage.CLOSED) {
            return refusal("G-out-of-order");
        }
        move(account, Pot.CLEARING, Pot.AVAILABLE, fen);
        cityMoney.merge(account.fund().year(), fen, Long::sum);
        return DONE;
    }

    String reverseReceipt(FundAccount account, long version) {
        int year = account.fund().year();
        if (stages.get(year) == FundYearStage.CLOSED) {
            return refusal("G-out-of-order");
        }
        Long fen = receipts.get(year * 1_000_000L + version);
        if (fen == null) {
            return refusal("G-not-found");
        }
        if (in(account, Pot.AVAILABLE) < fen) {
            return notCovered(in(account, Pot.AVAILABLE), fen);
        }
        receipts.remove(year * 1_000_000L + version);
        move(account, Pot.AVAILABLE, Pot.OUTSIDE, fen);
        addMatching(account, -fen);
        return DONE;
    }

    String keepReserve(FundAccount account, long fen) {
        int year = account.fund().year();
        if (stages.get(year) != FundYearStage.OPEN) {
            return refusal("G-out-of-order");
        }
        long owed = cityMoney.getOrDefault(year, 0L);
        long met = matching.getOrDefault(year, 0L);
        if (met < owed) {
            return refusal("F-04.not-matched", "owed", owed, "met", met);
        }
        long kept = reserve.getOrDefault(year, 0L);
        if (kept + fen > met / 10) {
            return refusal("F-04.beyond-share", "most", met / 10, "kept", kept, "asked", fen);
        }
        if (in(account, Pot.AVAILABLE) < fen) {
            return notCovered(in(account, Pot.AVAILABLE), fen);
        }
        reserve.merge(year, fen, Long::sum);
        move(account, Pot.AVAILABLE, Pot.RESERVE, fen);
        return DONE;
    }

    String transfer(FundAccount from, FundAccount to, Pot pot, long fen, boolean toVillage) {
        FundYearStage stage = stages.get(from.fund().year());
        if (stage == FundYearStage.CLOSED || (stage == FundYearStage.SETTLING && toVillage)) {
            return refusal("G-out-of-order");
        }
        if (in(from, pot) < fen) {
            return notCovered(in(from, pot), fen);
        }
        move(from, pot, Pot.ELSEWHERE, fen);
        move(to, Pot.ELSEWHERE, pot, fen);
        return DONE;
    }

    String giveBack(FundAccount account, long fen) {
        if (stages.get(account.fund().year()) == FundYearStage.CLOSED) {
            return refusal("G-out-of-order");
        }
        if (in(account, Pot.AVAILABLE) < fen) {
            return notCovered(in(account, Pot.AVAILABLE), fen);
        }
        move(account, Pot.AVAILABLE, Pot.CLEARING, fen);
        return DONE;
    }

    String give(Given gift, long fen) {
        if (stages.get(gift.fund.year()) == FundYearStage.CLOSED) {
            return refusal("F-13.year-closed");
        }
        gifts.add(gift);
        move(gift.in(gift.fund.year()), Pot.OUTSIDE, Pot.AVAILABLE, fen);
        return DONE;
    }

    String settleRest(Given gift, FundAccount wishes, int year) {
        if (stages.get(year) == FundYearStage.CLOSED) {
            return refusal("F-13.year-closed");
        }
        long rest = in(gift.in(year), Pot.AVAILABLE);
        if (rest == 0) {
            return notCovered(0, 1);
        }
        if (gift.rest == RestOfDonation.SAME_PURPOSE) {
            gift.wish = 0;
            return DONE;
        }
        move(gift.in(year), Pot.AVAILABLE, Pot.OUTSIDE, rest);
        if (gift.rest == RestOfDonation.WISH_FUND) {
            move(wishes, Pot.OUTSIDE, Pot.AVAILABLE, rest);
        }
        return DONE;
    }

    String commit(Promise promise, long fen, Instant at) {
        String refused = draw(promise, fen, at);
        if (refused.equals(DONE)) {
            promises.add(promise);
        }
        return refused;
    }

    String draw(Promise promise, long fen, Instant at) {
        if (!isOpen(promise.year, at)) {
            return refusal("F-13.year-not-open");
        }
        List<Chunk> all = drawable(promise).filter(chunk -> chunk.fen() > 0).toList();
        long available = all.stream().mapToLong(Chunk::fen).sum();
        if (available < fen) {
            return notCovered(available, fen);
        }
        long left = fen;
        for (Chunk chunk : all) {
            long part = Math.min(left, chunk.fen());
            if (part > 0) {
                promise.chunks.add(chunk.of(part));
                move(chunk.account(), chunk.from(), Pot.COMMITTED, part);
                left -= part;
            }
        }
        return DONE;
    }

    private Stream<Chunk> drawable(Promise promise) {
        Fund fund = town.of(promise.unit).in(promise.year);
        Stream<Chunk> donations = gifts.stream()
                .filter(gift -> gift.fund.unit().equals(promise.unit) && (gift.wish == 0 || gift.wish == promise.wish))
                .sorted(Comparator.comparing(gift -> gift.id.ulid().text()))
                .map(gift -> chunk(gift.in(promise.year), Pot.AVAILABLE));
        Stream<Chunk> rest = PLAN.stream()
                .skip(1)
                .filter(source -> !promise.addition || !isCity(source))
                .map(source -> chunk(FundAccount.of(fund, source), Pot.AVAILABLE));
        Stream<Chunk> kept = promise.addition
                ? Stream.of(MoneySource.TOWN_FINANCE_MATCH, MoneySource.TOWN_CHARITY_MATCH)
                        .map(source -> chunk(FundAccount.of(fund, source), Pot.RESERVE))
                : Stream.empty();
        return Stream.of(donations, kept, rest).flatMap(each -> each);
    }

    private static boolean isCity(MoneySource source) {
        return source == MoneySource.CITY_FINANCE || source == MoneySource.CITY_CHARITY;
    }

    private Chunk chunk(FundAccount account, Pot pot) {
        return new Chunk(account, pot, in(account, pot), Fate.OPEN, 0);
    }
}
