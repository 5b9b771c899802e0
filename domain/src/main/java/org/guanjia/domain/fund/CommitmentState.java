package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * Everything that a commitment is at one moment.
 *
 * @param fund what it draws on; of the next year once it was carried over
 * @param lines in the order in which they were drawn
 * @param payments in the order in which they were ordered
 * @param latest when its latest event happened
 */
public record CommitmentState(
        Spending spending, Fund fund, List<CommitmentLine> lines, List<Payment> payments, Instant latest) {

    public CommitmentState {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /** What was committed in all, less what was carried into another year, where it counts again. */
    public Money committed() {
        return lines.stream()
                .map(line -> line.committed().minus(line.carried()))
                .reduce(Money.ZERO, Money::plus);
    }

    public Money ordered() {
        return sum(CommitmentLine::ordered);
    }

    public Money paid() {
        return sum(CommitmentLine::paid);
    }

    public Money released() {
        return sum(CommitmentLine::released);
    }

    /** Committed still, and neither ordered nor paid. */
    public Money open() {
        return sum(CommitmentLine::open);
    }

    public CommitmentStage stage() {
        if (!open().isZero()) {
            return CommitmentStage.OPEN;
        }
        return ordered().isZero() ? CommitmentStage.SETTLED : CommitmentStage.ORDERED;
    }

    private Money sum(Function<CommitmentLine, Money> amount) {
        return lines.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * The payment of that number.
     *
     * @throws Refusal.InvalidInput if there is none
     */
    public Payment payment(int number) {
        if (number < 1 || number > payments.size()) {
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "1 .. " + payments.size())
                            .at("payment")));
        }
        return payments.get(number - 1);
    }

    CommitmentState at(Instant happened) {
        return new CommitmentState(spending, fund, lines, payments, happened);
    }

    CommitmentState drawing(List<Portion> drawn) {
        Stream<CommitmentLine> more = drawn.stream().map(CommitmentLine::of);
        return new CommitmentState(
                spending, fund, Stream.concat(lines.stream(), more).toList(), payments, latest);
    }

    /** The lines of these portions changed by their amounts. */
    CommitmentState changing(List<Portion> portions, BiFunction<CommitmentLine, Money, CommitmentLine> change) {
        List<CommitmentLine> changed = new ArrayList<>(lines);
        portions.forEach(
                portion -> changed.set(portion.line(), change.apply(changed.get(portion.line()), portion.amount())));
        return new CommitmentState(spending, fund, changed, payments, latest);
    }

    CommitmentState with(Payment payment) {
        return new CommitmentState(
                spending,
                fund,
                lines,
                Stream.concat(payments.stream(), Stream.of(payment)).toList(),
                latest);
    }

    CommitmentState changing(int payment, UnaryOperator<Payment> change) {
        List<Payment> changed = new ArrayList<>(payments);
        changed.set(payment - 1, change.apply(payment(payment)));
        return new CommitmentState(spending, fund, lines, changed, latest);
    }

    CommitmentState in(int year) {
        return new CommitmentState(spending, fund.in(year), lines, payments, latest);
    }
}
