package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.port.BookedPayment;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Subject;

/**
 * A line of the payment ledger. Of a resident there is the identity alone.
 *
 * @param commitment the id of what it is paid of
 * @param payment its number within the commitment
 * @param wish the number of the wish that it is for, where it is for one
 * @param purpose what it is for otherwise
 * @param recipient the identity of a resident, the code of a village or town, the name of an organisation
 * @param sources what was paid of each account, together the amount
 * @param standing what became of it
 * @param since when it came to its last stage
 * @param reference by which the bank knows that, where it said one (支付流水号)
 * @param ground why it failed, where it did
 * @param recovered what came back of it (F-14)
 * @param writtenOff what is not asked back any more
 */
public record PaymentLine(
        String commitment,
        int payment,
        Instant orderedAt,
        Instant recordedAt,
        Optional<CaseNumber> wish,
        Optional<String> purpose,
        RecipientKind recipientKind,
        String recipient,
        Money amount,
        List<Share> sources,
        Standing standing,
        Instant since,
        Optional<String> reference,
        Optional<FailureGround> ground,
        Money recovered,
        Money writtenOff,
        String orderedBy) {

    public PaymentLine {
        sources = List.copyOf(sources);
    }

    /** Who is paid. */
    public enum RecipientKind {
        PERSON,
        UNIT,
        ORGANISATION;

        static RecipientKind of(Recipient recipient) {
            return recipient.fold(person -> PERSON, unit -> UNIT, organisation -> ORGANISATION);
        }

        /** The identity of a resident, the code of a village or town, the name of an organisation. */
        static String reference(Recipient recipient) {
            return recipient.fold(
                    person -> person.person().text(), unit -> unit.unit().text(), Recipient.OfOrganisation::name);
        }
    }

    /** What became of a payment. */
    public enum Standing {
        ORDERED,
        CONFIRMED,
        FAILED,
        /** Some of it came back. */
        PARTLY_RECOVERED,
        /** All of it came back. */
        RECOVERED;

        private static Standing of(Payment payment, Money recovered) {
            return switch (payment.stage()) {
                case ORDERED -> ORDERED;
                case FAILED -> FAILED;
                case CONFIRMED ->
                    recovered.isZero() ? CONFIRMED : recovered.equals(payment.amount()) ? RECOVERED : PARTLY_RECOVERED;
            };
        }
    }

    /**
     * What was paid of one account.
     *
     * @param recovered what of it came back
     */
    public record Share(MoneySource source, Optional<DonationId> donation, Money amount, Money recovered) {

        private static Share of(Portion portion, Money recovered) {
            return new Share(portion.account().source(), portion.account().donation(), portion.amount(), recovered);
        }
    }

    static PaymentLine of(BookedPayment booked) {
        Payment payment = booked.payment();
        Money recovered = payment.recovered().stream().reduce(Money.ZERO, Money::plus);
        return new PaymentLine(
                booked.order().aggregate().text(),
                payment.number(),
                booked.orderedAt(),
                booked.recordedAt(),
                booked.wish(),
                purpose(booked),
                RecipientKind.of(payment.recipient()),
                RecipientKind.reference(payment.recipient()),
                payment.amount(),
                IntStream.range(0, payment.portions().size())
                        .mapToObj(i -> Share.of(
                                payment.portions().get(i), payment.recovered().get(i)))
                        .toList(),
                Standing.of(payment, recovered),
                payment.at(),
                payment.reference().map(BankReference::text),
                payment.ground(),
                recovered,
                payment.writtenOff(),
                booked.actor());
    }

    /** A wish that is not known here by its number is told by its id. */
    private static Optional<String> purpose(BookedPayment booked) {
        Subject subject = booked.spending().subject();
        return subject.fold(
                of -> Optional.of(of.wish().text()).filter(id -> booked.wish().isEmpty()),
                projects -> Optional.of(projects.purpose()));
    }

    /** What was paid of that source. */
    long fenOf(MoneySource source) {
        return sources.stream()
                .filter(share -> share.source() == source)
                .map(Share::amount)
                .reduce(Money.ZERO, Money::plus)
                .fen();
    }
}
