package org.guanjia.application.fund.query;

import java.util.List;
import java.util.stream.Stream;
import org.guanjia.application.port.PastBalance;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentLine;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;

/**
 * What a town with its villages has left of the project money of a year, and which projects of the pool took of it (F-06).
 *
 * @param left source by source; what is promised is not left
 * @param taken by projects of the pool, in the order in which it was promised
 */
public record LeftoversView(TownCode town, int year, List<Left> left, List<Taken> taken) {

    public LeftoversView {
        left = List.copyOf(left);
        taken = List.copyOf(taken);
    }

    /**
     * What is left of a source.
     *
     * @param reserve kept back for additions (F-04)
     * @param unpaid promised, and not paid yet
     */
    public record Left(MoneySource source, Money available, Money reserve, Money unpaid, Money paid) {}

    /**
     * What a project of the pool took.
     *
     * @param purpose as the commitment states it
     * @param sources where it was drawn from
     */
    public record Taken(
            CommitmentId commitment, FundUnit unit, String purpose, Money committed, Money paid, List<Drawn> sources) {

        public Taken {
            sources = List.copyOf(sources);
        }

        static Taken of(Commitment commitment) {
            String purpose = commitment.state().spending().subject().fold(wish -> "", Subject.OfProjects::purpose);
            return new Taken(
                    commitment.id(),
                    commitment.state().fund().unit(),
                    purpose,
                    commitment.state().committed(),
                    commitment.state().paid(),
                    commitment.state().lines().stream().map(Drawn::of).toList());
        }
    }

    /** What was drawn from a source and not given back. */
    public record Drawn(MoneySource source, boolean reserve, Money amount) {

        private static Drawn of(CommitmentLine line) {
            return new Drawn(
                    line.account().source(),
                    line.drawnFrom() == Pot.RESERVE,
                    line.committed().minus(line.released()).minus(line.carried()));
        }
    }

    static LeftoversView of(TownCode town, int year, List<PastBalance> balances, List<Commitment> ofThePool) {
        return new LeftoversView(
                town,
                year,
                Stream.of(MoneySource.values())
                        .flatMap(source -> left(
                                source,
                                balances.stream()
                                        .filter(balance -> balance.account().source() == source)
                                        .toList()))
                        .toList(),
                ofThePool.stream().map(Taken::of).toList());
    }

    private static Stream<Left> left(MoneySource source, List<PastBalance> balances) {
        return balances.isEmpty()
                ? Stream.empty()
                : Stream.of(new Left(
                        source,
                        sum(balances, Pot.AVAILABLE),
                        sum(balances, Pot.RESERVE),
                        sum(balances, Pot.COMMITTED).plus(sum(balances, Pot.ORDERED)),
                        sum(balances, Pot.PAID)));
    }

    private static Money sum(List<PastBalance> balances, Pot pot) {
        return balances.stream().map(balance -> balance.levelled().in(pot)).reduce(Money.ZERO, Money::plus);
    }
}
