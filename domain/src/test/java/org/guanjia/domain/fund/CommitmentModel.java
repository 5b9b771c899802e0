package org.guanjia.domain.fund;

import static org.guanjia.domain.fund.FundModel.DONE;
import static org.guanjia.domain.fund.FundModel.refusal;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.guanjia.domain.fund.FundModel.Chunk;
import org.guanjia.domain.fund.FundModel.Fate;
import org.guanjia.domain.fund.FundModel.Promise;
import org.guanjia.domain.worktime.CityTime;

/** What becomes of commitments and of the year, in the same simple terms. */
final class CommitmentModel {

    private static final String OUT_OF_ORDER = refusal("G-out-of-order");

    private final FundModel model;

    CommitmentModel(FundModel model) {
        this.model = model;
    }

    String release(Promise promise, long fen) {
        long open = promise.sum(Fate.OPEN, 0);
        if (open < fen) {
            return refusal("F-05.beyond-commitment", "open", open, "asked", fen);
        }
        turn(promise, fen, true, chunk -> chunk.fate() == Fate.OPEN, chunk -> {
            model.move(chunk.account(), Pot.COMMITTED, chunk.from(), chunk.fen());
            return chunk.to(Fate.RELEASED, 0);
        });
        return DONE;
    }

    String order(Promise promise, long fen, int year, Instant at) {
        if (model.stages.get(year) != FundYearStage.OPEN || CityTime.dateOf(at).getYear() != year) {
            return refusal("F-13.year-not-open");
        }
        Predicate<Chunk> usable =
                chunk -> chunk.fate() == Fate.OPEN && chunk.account().fund().year() == year;
        long open = promise.chunks.stream().filter(usable).mapToLong(Chunk::fen).sum();
        if (open < fen) {
            return refusal("F-05.beyond-commitment", "open", open, "asked", fen);
        }
        promise.stages.add("ORDERED");
        promise.writtenOff.add(0L);
        promise.years.add(year);
        int number = promise.stages.size();
        turn(promise, fen, false, usable, chunk -> {
            model.move(chunk.account(), Pot.COMMITTED, Pot.ORDERED, chunk.fen());
            return chunk.to(Fate.ORDERED, number);
        });
        return DONE;
    }

    String confirm(Promise promise, int payment) {
        return pass(promise, payment, "ORDERED", "CONFIRMED", Fate.ORDERED, Fate.PAID, Pot.PAID);
    }

    String fail(Promise promise, int payment) {
        return pass(promise, payment, "ORDERED", "FAILED", Fate.ORDERED, Fate.OPEN, Pot.COMMITTED);
    }

    String reverse(Promise promise, int payment) {
        if (!promise.stages.get(payment - 1).equals("CONFIRMED")) {
            return OUT_OF_ORDER;
        }
        long amount = promise.sum(Fate.PAID, payment) + promise.sum(Fate.RECOVERED, payment);
        if (promise.outstanding(payment) < amount) {
            return refusal("F-14.beyond-paid", "outstanding", promise.outstanding(payment), "asked", amount);
        }
        if (model.stages.get(promise.years.get(payment - 1)) == FundYearStage.CLOSED) {
            return refusal("F-13.year-closed");
        }
        return pass(promise, payment, "CONFIRMED", "ORDERED", Fate.PAID, Fate.ORDERED, Pot.ORDERED);
    }

    private String pass(Promise promise, int payment, String stage, String next, Fate from, Fate to, Pot into) {
        if (!promise.stages.get(payment - 1).equals(stage)) {
            return OUT_OF_ORDER;
        }
        promise.stages.set(payment - 1, next);
        Pot out = from == Fate.PAID ? Pot.PAID : Pot.ORDERED;
        Predicate<Chunk> usable = chunk -> chunk.fate() == from && chunk.payment() == payment;
        turn(promise, promise.sum(from, payment), false, usable, chunk -> {
            model.move(chunk.account(), out, into, chunk.fen());
            return chunk.to(to, to == Fate.OPEN ? 0 : payment);
        });
        return DONE;
    }

    String recover(Promise promise, int payment, long fen, int current) {
        if (!promise.stages.get(payment - 1).equals("CONFIRMED")) {
            return OUT_OF_ORDER;
        }
        if (promise.outstanding(payment) < fen) {
            return refusal("F-14.beyond-paid", "outstanding", promise.outstanding(payment), "asked", fen);
        }
        boolean late = model.stages.get(promise.years.get(payment - 1)) == FundYearStage.CLOSED;
        if (late && model.stages.get(current) == FundYearStage.CLOSED) {
            return refusal("F-13.year-closed");
        }
        turn(promise, fen, true, chunk -> chunk.fate() == Fate.PAID && chunk.payment() == payment, chunk -> {
            if (late) {
                FundAccount now = chunk.account().in(chunk.account().fund().in(current));
                model.move(now, Pot.OUTSIDE, Pot.AVAILABLE, chunk.fen());
            } else {
                model.move(chunk.account(), Pot.PAID, Pot.AVAILABLE, chunk.fen());
            }
            return chunk.to(Fate.RECOVERED, payment);
        });
        return DONE;
    }

    String writeOff(Promise promise, int payment, long fen) {
        if (!promise.stages.get(payment - 1).equals("CONFIRMED")) {
            return OUT_OF_ORDER;
        }
        if (promise.outstanding(payment) < fen) {
            return refusal("F-14.beyond-paid", "outstanding", promise.outstanding(payment), "asked", fen);
        }
        promise.writtenOff.set(payment - 1, promise.writtenOff.get(payment - 1) + fen);
        return DONE;
    }

    String carryOver(Promise promise, int year, Instant at) {
        if (model.stages.get(year) == FundYearStage.CLOSED) {
            return refusal("F-13.year-closed");
        }
        if (CityTime.dateOf(at).getYear() <= year) {
            return refusal("F-13.year-not-over");
        }
        if (model.stages.get(year + 1) != FundYearStage.OPEN
                || CityTime.dateOf(at).getYear() != year + 1) {
            return refusal("F-13.year-not-open");
        }
        List<Chunk> open = promise.chunks.stream()
                .filter(chunk ->
                        chunk.fate() == Fate.OPEN && chunk.account().fund().year() == year)
                .toList();
        if (open.isEmpty()) {
            return refusal("F-05.beyond-commitment", "open", 0L, "asked", 1L);
        }
        for (Chunk chunk : open) {
            FundAccount next = chunk.account().in(chunk.account().fund().in(year + 1));
            promise.chunks.set(promise.chunks.indexOf(chunk), chunk.to(Fate.CARRIED, 0));
            promise.chunks.add(new Chunk(next, chunk.from(), chunk.fen(), Fate.OPEN, 0));
            model.move(chunk.account(), Pot.COMMITTED, Pot.ELSEWHERE, chunk.fen());
            model.move(next, Pot.ELSEWHERE, Pot.COMMITTED, chunk.fen());
        }
        promise.year = year + 1;
        return DONE;
    }

    String settle(int year, Instant at) {
        if (model.stages.get(year) != FundYearStage.OPEN) {
            return OUT_OF_ORDER;
        }
        if (CityTime.dateOf(at).getYear() <= year) {
            return refusal("F-13.year-not-over");
        }
        model.stages.put(year, FundYearStage.SETTLING);
        return DONE;
    }

    String close(int year, Instant at) {
        if (model.stages.get(year) != FundYearStage.SETTLING) {
            return OUT_OF_ORDER;
        }
        if (at.isBefore(FundModel.SETTLED)) {
            return refusal("F-13.settling-not-over");
        }
        long committed = together(year, Pot.COMMITTED);
        long ordered = together(year, Pot.ORDERED);
        if (committed + ordered > 0) {
            return refusal("F-13.not-settled", "committed", committed, "ordered", ordered);
        }
        for (FundAccount account : List.copyOf(model.pots.keySet())) {
            if (account.fund().year() == year && account.fund().programme() == model.programme()) {
                FundAccount next = account.in(account.fund().in(year + 1));
                for (Pot pot : List.of(Pot.AVAILABLE, Pot.RESERVE)) {
                    long left = model.in(account, pot);
                    model.move(account, pot, Pot.ELSEWHERE, left);
                    model.move(next, Pot.ELSEWHERE, Pot.AVAILABLE, left);
                }
            }
        }
        model.stages.put(year, FundYearStage.CLOSED);
        return DONE;
    }

    private long together(int year, Pot pot) {
        return model.pots.keySet().stream()
                .filter(account -> account.fund().year() == year)
                .mapToLong(account -> model.in(account, pot))
                .sum();
    }

    /** Splits and turns chunks, from the first or the last on, until the amount is reached. */
    private static void turn(
            Promise promise, long fen, boolean fromLast, Predicate<Chunk> which, UnaryOperator<Chunk> into) {
        long left = fen;
        int i = fromLast ? promise.chunks.size() - 1 : 0;
        while (left > 0) {
            Chunk chunk = promise.chunks.get(i);
            if (which.test(chunk)) {
                long part = Math.min(left, chunk.fen());
                promise.chunks.set(i, into.apply(chunk.of(part)));
                if (part < chunk.fen()) {
                    promise.chunks.add(i + (fromLast ? 0 : 1), chunk.of(chunk.fen() - part));
                }
                left -= part;
            }
            i += fromLast ? -1 : 1;
        }
    }
}
