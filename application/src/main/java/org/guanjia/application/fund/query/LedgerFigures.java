package org.guanjia.application.fund.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.PastBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Pot;

/**
 * What lay in each account, came, went and lies there. What lies there is counted apart from what moved, so that the one
 * proves the other.
 *
 * @param lines of every account and pot, in their order
 */
record LedgerFigures(List<Line> lines) {

    LedgerFigures {
        lines = List.copyOf(lines);
    }

    /** In one pot of an account. */
    record Line(FundAccount account, Pot pot, Sums sums) {}

    /** In fen. */
    record Sums(long opening, long in, long out, long closing) {

        private static final Sums NOTHING = new Sums(0, 0, 0, 0);

        private Sums plus(Sums other) {
            return new Sums(
                    Math.addExact(opening, other.opening),
                    Math.addExact(in, other.in),
                    Math.addExact(out, other.out),
                    Math.addExact(closing, other.closing));
        }

        /** What has to lie there. */
        long expected() {
            return Math.subtractExact(Math.addExact(opening, in), out);
        }

        boolean isEmpty() {
            return equals(NOTHING);
        }
    }

    /**
     * All of that span.
     *
     * @throws IllegalStateException if what lies there is not what lay there before, with what came and without what went
     */
    static LedgerFigures of(FundLedger ledger, LedgerSpan span) {
        Moved before = Moved.of(span.before(ledger));
        Moved within = Moved.of(span.within(ledger));
        List<Line> lines = new ArrayList<>();
        for (PastBalance balance : span.after(ledger)) {
            FundAccount account = balance.account();
            for (Pot pot : Pot.values()) {
                long opening = Math.subtractExact(before.into(account, pot), before.outOf(account, pot));
                long closing = balance.fen().getOrDefault(pot, 0L);
                Sums sums = new Sums(opening, within.into(account, pot), within.outOf(account, pot), closing);
                lines.add(new Line(account, pot, sums));
            }
        }
        LedgerFigures figures = new LedgerFigures(lines);
        figures.requireAgreement();
        return figures;
    }

    private void requireAgreement() {
        lines.stream()
                .filter(line -> line.sums().expected() != line.sums().closing())
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalStateException("Ledger does not agree with its balances: " + line);
                });
    }

    /** In all pots that are so, of all accounts together. */
    Sums total(Predicate<Pot> pots) {
        return lines.stream()
                .filter(line -> pots.test(line.pot()))
                .map(Line::sums)
                .reduce(Sums.NOTHING, Sums::plus);
    }

    /** Whose accounts these are. */
    List<Fund> funds() {
        return lines.stream().map(line -> line.account().fund()).distinct().toList();
    }
}
