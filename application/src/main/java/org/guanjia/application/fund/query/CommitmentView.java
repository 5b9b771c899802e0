package org.guanjia.application.fund.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentLine;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.CommitmentState;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.VillageCode;

/**
 * A commitment as people read it, to the fen.
 *
 * @param village where it helps
 * @param unit whose money it draws on, of that year once it was carried over
 * @param committed in all, what was carried over counted once
 * @param open neither ordered nor paid
 */
public record CommitmentView(
        CommitmentId id,
        long version,
        Subject subject,
        Optional<VillageCode> village,
        Programme programme,
        FundUnit unit,
        int year,
        CommitmentStage stage,
        Money committed,
        Money ordered,
        Money paid,
        Money released,
        Money open,
        List<Line> lines,
        List<PaymentView> payments) {

    public CommitmentView {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /**
     * What was drawn from one account, and what became of it.
     *
     * @param line its number, from 0 in the order in which they were drawn
     * @param drawnFrom available or reserve
     * @param carried into the next year, where it is a line of its own
     */
    public record Line(
            int line,
            MoneySource source,
            Optional<DonationId> donation,
            int year,
            Pot drawnFrom,
            Money committed,
            Money ordered,
            Money paid,
            Money released,
            Money carried,
            Money open) {

        static Line of(int number, CommitmentLine line) {
            return new Line(
                    number,
                    line.account().source(),
                    line.account().donation(),
                    line.account().fund().year(),
                    line.drawnFrom(),
                    line.committed(),
                    line.ordered(),
                    line.paid(),
                    line.released(),
                    line.carried(),
                    line.open());
        }
    }

    static CommitmentView of(Commitment commitment) {
        CommitmentState state = commitment.state();
        return new CommitmentView(
                commitment.id(),
                commitment.version(),
                state.spending().subject(),
                state.spending().village(),
                state.fund().programme(),
                state.fund().unit(),
                state.fund().year(),
                state.stage(),
                state.committed(),
                state.ordered(),
                state.paid(),
                state.released(),
                state.open(),
                IntStream.range(0, state.lines().size())
                        .mapToObj(i -> Line.of(i, state.lines().get(i)))
                        .toList(),
                state.payments().stream().map(PaymentView::of).toList());
    }
}
