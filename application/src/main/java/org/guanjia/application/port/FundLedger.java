package org.guanjia.application.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/**
 * 资金账: every account there is and all that was ever posted to it, for whoever reads and audits (F-12). It guarantees:
 *
 * <ul>
 *   <li><b>balanced</b>: at every read the pots of an account come to zero, and so do all moves to elsewhere of a partition;
 *   <li><b>nothing else</b>: what lies in an account is the sum of its postings;
 *   <li><b>for ever</b>: what was posted stands as it was posted, in the order given;
 *   <li><b>one moment</b>: what one call gives is as of one moment.
 * </ul>
 *
 * <p>A past instant counts what was recorded until then, that instant included. Safe for use by several threads.
 */
public interface FundLedger {

    /** All accounts there are, by fund, source and donation. */
    List<AccountBalance> balances(Scope scope);

    /** The same as they were at a past instant; those that were opened since are left out. */
    List<PastBalance> balances(Scope scope, Instant asOf);

    /** The same of all accounts of a fund year, of both programmes, in several partitions at once. */
    List<PastBalance> balances(Set<TownCode> partitions, int year, Instant asOf);

    /**
     * How much moved between which pots of each account, by account and pots, such as what was received or paid.
     *
     * @param from inclusive
     * @param until exclusive
     */
    List<Turnover> turnover(Scope scope, Instant from, Instant until);

    /**
     * What was posted to an account, the earliest first, with what lay there after each posting.
     *
     * @param after only lines that follow this one, where present
     */
    List<LedgerLine> statement(FundAccount account, Optional<Cursor> after, int limit);

    /** The same of all accounts of a fund together. */
    List<LedgerLine> statement(Fund fund, Optional<Cursor> after, int limit);

    /**
     * What was posted to the accounts of a fund with the acts that did it, the earliest first; a page costs what it holds.
     *
     * @param after only what follows that place, where present
     */
    List<BookedPosting> booked(Fund fund, Optional<Cursor> after, int limit);

    /**
     * What was ever ordered to be paid out of a fund, the earliest order first; a page goes through the postings between the
     * first and the last of it.
     *
     * @param after only what was ordered after that place, where present
     */
    List<BookedPayment> payments(Fund fund, Optional<Cursor> after, int limit);

    /**
     * Reads as often as it likes, and everything as of one and the same moment, whatever others post meanwhile. It sees what
     * is committed: of a transaction that a host has open on this thread it sees nothing.
     */
    <T> T atOneMoment(Function<FundLedger, T> reading);

    /**
     * What came into an account from outside it until an instant, that instant included, the latest first.
     *
     * @param limit the greatest number given
     */
    List<BookedPosting> arrivals(FundAccount account, Instant until, int limit);

    /** All that the acts on one aggregate moved, in their order, with the acts. */
    List<BookedPosting> acts(AggregateId cause);

    /** All that the acts on one aggregate moved, in their order. */
    List<LedgerEntry> entries(AggregateId cause);

    /** What lies in these partitions together. */
    LedgerTotals totals(Set<TownCode> partitions);

    /** Which accounts are asked for. */
    sealed interface Scope {

        TownCode partition();

        /** One account. */
        record OfAccount(FundAccount account) implements Scope {
            @Override
            public TownCode partition() {
                return account.fund().unit().town();
            }
        }

        /** All accounts of a fund. */
        record OfFund(Fund fund) implements Scope {
            @Override
            public TownCode partition() {
                return fund.unit().town();
            }
        }

        /** All accounts of a fund year, of the town and of its villages. */
        record OfYear(TownCode partition, Programme programme, int year) implements Scope {}

        /** All accounts of a partition. */
        record OfPartition(TownCode partition) implements Scope {}
    }

    /** Where a page of a statement ended. */
    record Cursor(Instant recordedAt, Ulid cause, long version, int line) {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18})@([0-9A-Z]{26})@([0-9]{1,18})@([0-9]{1,9})");

        private static final Ulid LAST = new Ulid("7" + "Z".repeat(25));

        /** The place after which comes whatever was recorded at that instant or later. */
        public static Cursor before(Instant from) {
            return new Cursor(from.minus(1, ChronoUnit.MICROS), LAST, Long.MAX_VALUE, Integer.MAX_VALUE);
        }

        /** The cursor of a page that ends with that line. */
        public static Cursor of(LedgerLine last) {
            return of(last.entry());
        }

        /** The cursor of a page that ends with that payment. */
        public static Cursor of(BookedPayment payment) {
            PostingCause order = payment.order();
            return new Cursor(payment.recordedAt(), order.aggregate().ulid(), order.version(), 1);
        }

        /** The place of that posting. */
        public static Cursor of(LedgerEntry entry) {
            return new Cursor(
                    entry.recordedAt(),
                    entry.cause().aggregate().ulid(),
                    entry.cause().version(),
                    entry.line());
        }

        /**
         * Reads the form of {@link #text}.
         *
         * @throws Refusal.InvalidInput if the text is anything else
         */
        public static Cursor parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the cursor of a page before");
            }
            return new Cursor(
                    Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS),
                    new Ulid(form.group(2)),
                    Long.parseLong(form.group(3)),
                    Integer.parseInt(form.group(4)));
        }

        /** Opaque to its reader. */
        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt) + "@" + cause.text() + "@" + version + "@"
                    + line;
        }
    }
}
