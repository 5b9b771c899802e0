package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.WishId;

/**
 * The way of a payment from its sources to its recipient (F-12).
 *
 * @param commitment the id of what it is paid of
 * @param payment its number within the commitment
 * @param wish that it is for, where it is for one
 * @param purpose what it is for otherwise
 * @param recipient the identity of a resident, the code of a village or town, the name of an organisation
 * @param ways one for each account that it is paid of, together the amount
 */
public record PaymentTrail(
        String commitment,
        int payment,
        Optional<WishId> wish,
        Optional<String> purpose,
        PaymentLine.RecipientKind recipientKind,
        String recipient,
        Money amount,
        List<Way> ways) {

    public PaymentTrail {
        ways = List.copyOf(ways);
    }

    /**
     * The way of what was paid of one account.
     *
     * @param arrivalsLeftOut whether more came into an account on the way than is told
     * @param hops in the order of the way: where the money came from, the commitment, the payment
     */
    public record Way(
            MoneySource source,
            Optional<DonationId> donation,
            FundUnit unit,
            int year,
            Money amount,
            boolean arrivalsLeftOut,
            List<Hop> hops) {

        public Way {
            hops = List.copyOf(hops);
        }
    }

    /** Which part of the way. */
    public enum Leg {
        /** How money came into the account: any of it may be what was paid. */
        SOURCE,
        COMMITMENT,
        PAYMENT
    }

    /**
     * One step of the way: an act that moved money from one pot of an account to another.
     *
     * @param act what happened, such as {@code FundYearEvent.Received}
     * @param cause the id of what was acted on
     * @param version of it after the act
     * @param line counted for each act
     * @param reverses the version whose postings the act turned round, where it did
     * @param unit whose account it is
     * @param year of that account
     * @param counterpart the unit that it came from or went to, where that is another account
     */
    public record Hop(
            Leg leg,
            String act,
            String actInChinese,
            String actInEnglish,
            String cause,
            long version,
            int line,
            Optional<Integer> reverses,
            FundUnit unit,
            int year,
            Pot from,
            Pot to,
            Money amount,
            Optional<FundUnit> counterpart,
            Optional<Integer> counterpartYear,
            Instant occurredAt,
            Instant recordedAt,
            String recordedBy) {

        static Hop of(Leg leg, BookedPosting booked, BookWords words) {
            Posting posting = booked.entry().posting();
            List<String> act = words.of(booked.act());
            return new Hop(
                    leg,
                    BookWords.nameOf(booked.act().getClass()),
                    act.get(0),
                    act.get(1),
                    booked.entry().cause().aggregate().text(),
                    booked.entry().cause().version(),
                    booked.entry().line(),
                    booked.entry().reverses().map(Math::toIntExact),
                    posting.account().fund().unit(),
                    posting.account().fund().year(),
                    posting.from(),
                    posting.to(),
                    posting.amount(),
                    posting.counterpart().map(fund -> fund.unit()),
                    posting.counterpart().map(fund -> fund.year()),
                    booked.act().occurredAt(),
                    booked.entry().recordedAt(),
                    booked.entry().actor());
        }
    }
}
