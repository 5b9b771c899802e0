package org.guanjia.application.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * The orders of payments and their way to the bank. An order is here exactly if the decision that ordered the payment took
 * effect, once; it waits, due at once, until it was handed over or the payment's end is known. What happens to it is written by
 * {@link PaymentAdvanced}, in decisions of their own.
 */
public interface PaymentOrders {

    Optional<OutgoingPayment> find(PaymentNumber number);

    /** The orders of these towns whose handing over is due by that moment, inclusive, the longest due first. */
    List<OutgoingPayment> due(Set<TownCode> towns, Instant moment, int limit);

    /**
     * Orders in the order in which they were given, with their commitments.
     *
     * @param unit whose money: that of a village, or that of a town together with its villages'
     * @param standing only those that stand there, where present
     * @param after only those behind this one, where present
     */
    List<Standing> list(FundUnit unit, Optional<PaymentStanding> standing, Optional<Cursor> after, int limit);

    /** An order and the commitment that it pays out of. */
    record Standing(OutgoingPayment order, Commitment commitment) {}

    /** Where a page ended. */
    record Cursor(Instant orderedAt, PaymentNumber number) {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18})@([0-9A-Z-]{36})@([1-9][0-9]{0,8})");

        /** The cursor of a page that ends with that order. */
        public static Cursor of(OutgoingPayment last) {
            return new Cursor(last.orderedAt(), last.number());
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
                    new PaymentNumber(CommitmentId.parse(form.group(2)), Integer.parseInt(form.group(3))));
        }

        /** Opaque to its reader. */
        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, orderedAt) + "@"
                    + number.commitment().text() + "@" + number.payment();
        }
    }
}
