package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/**
 * A payment out of a commitment, with its way from source to recipient (F-12).
 *
 * @param number within the commitment, from 1
 * @param portions of the lines, in the order in which these were drawn
 * @param stage how far it came
 * @param bookedIn the version of the commitment whose event brought it to that stage
 * @param recovered what came back of the portions, one for each (F-14)
 * @param writtenOff what is not asked back any more
 * @param reference by which the bank knows its end, where that is known and it said one
 * @param ground why it failed, where it did and somebody said it
 * @param at when it came to that stage
 */
public record Payment(
        int number,
        Recipient recipient,
        List<Portion> portions,
        Stage stage,
        long bookedIn,
        List<Money> recovered,
        Money writtenOff,
        Optional<BankReference> reference,
        Optional<FailureGround> ground,
        Instant at) {

    public Payment {
        portions = List.copyOf(portions);
        recovered = List.copyOf(recovered);
        if (portions.size() != recovered.size()) {
            throw new IllegalArgumentException("Payment " + number + " has portions without what came back of them");
        }
        for (int i = 0; i < portions.size(); i++) {
            if (recovered.get(i).isMoreThan(portions.get(i).amount())) {
                throw new IllegalArgumentException("More came back of payment " + number + " than was paid");
            }
        }
    }

    static Payment ordered(int number, Recipient recipient, List<Portion> portions, long version, Instant at) {
        return new Payment(
                number,
                recipient,
                portions,
                Stage.ORDERED,
                version,
                portions.stream().map(portion -> Money.ZERO).toList(),
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                at);
    }

    public Money amount() {
        return sum(portions.stream().map(Portion::amount).toList());
    }

    /** What was paid, did not come back and is not written off. */
    public Money outstanding() {
        return amount().minus(sum(recovered)).minus(writtenOff);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /** The fund year that it is paid of. */
    public int year() {
        return portions.get(0).account().fund().year();
    }

    Payment confirmed(Optional<BankReference> by, long version, Instant when) {
        return at(Stage.CONFIRMED, version, by, Optional.empty(), when);
    }

    Payment failed(Optional<FailureGround> why, Optional<BankReference> by, long version, Instant when) {
        return at(Stage.FAILED, version, by, why, when);
    }

    Payment orderedAgain(long version, Instant when) {
        return at(Stage.ORDERED, version, Optional.empty(), Optional.empty(), when);
    }

    private Payment at(
            Stage newStage, long version, Optional<BankReference> by, Optional<FailureGround> why, Instant when) {
        return new Payment(number, recipient, portions, newStage, version, recovered, writtenOff, by, why, when);
    }

    Payment writeOff(Money amount) {
        return new Payment(
                number,
                recipient,
                portions,
                stage,
                bookedIn,
                recovered,
                writtenOff.plus(amount),
                reference,
                ground,
                at);
    }

    Payment recover(List<Portion> back) {
        List<Money> more = new ArrayList<>(recovered);
        for (Portion portion : back) {
            for (int i = 0; i < portions.size(); i++) {
                if (portions.get(i).line() == portion.line()) {
                    more.set(i, more.get(i).plus(portion.amount()));
                }
            }
        }
        return new Payment(number, recipient, portions, stage, bookedIn, more, writtenOff, reference, ground, at);
    }

    /**
     * @throws Refusal.Conflict of reason out of order if it is at another stage
     */
    void require(Stage needed, String act) {
        if (stage != needed) {
            throw new Refusal.Conflict(
                    Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("act", act, "stage", "PAYMENT_" + stage.name()));
        }
    }

    /**
     * Lets its order be handed over while its end is not known.
     *
     * @param act that asks for it
     * @throws Refusal.Conflict of reason out of order if the end is known
     */
    public void requireOrdered(String act) {
        require(Stage.ORDERED, act);
    }

    /** How far a payment came. */
    public enum Stage {
        ORDERED,
        CONFIRMED,
        /** It did not reach its recipient, and its money is committed again. */
        FAILED
    }
}
