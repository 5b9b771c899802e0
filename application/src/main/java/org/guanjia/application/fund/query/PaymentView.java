package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;

/**
 * A payment as people read it, with its way from source to recipient (F-12).
 *
 * @param payment its number within the commitment
 * @param writtenOff what is not asked back any more (F-14)
 * @param reference by which the bank knows its end, where that is known and it said one (支付流水号)
 * @param ground why it failed, where it did
 * @param at when it came to its stage
 */
public record PaymentView(
        int payment,
        Recipient recipient,
        Money amount,
        Payment.Stage stage,
        Money writtenOff,
        Optional<String> reference,
        Optional<FailureGround> ground,
        Instant at,
        List<Share> shares) {

    public PaymentView {
        shares = List.copyOf(shares);
    }

    /**
     * What was paid of one source.
     *
     * @param line of the commitment
     * @param recovered what came back of it
     */
    public record Share(
            int line, MoneySource source, Optional<DonationId> donation, int year, Money amount, Money recovered) {

        static Share of(Portion portion, Money recovered) {
            return new Share(
                    portion.line(),
                    portion.account().source(),
                    portion.account().donation(),
                    portion.account().fund().year(),
                    portion.amount(),
                    recovered);
        }
    }

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.number(),
                payment.recipient(),
                payment.amount(),
                payment.stage(),
                payment.writtenOff(),
                payment.reference().map(BankReference::text),
                payment.ground(),
                payment.at(),
                IntStream.range(0, payment.portions().size())
                        .mapToObj(i -> Share.of(
                                payment.portions().get(i), payment.recovered().get(i)))
                        .toList());
    }
}
