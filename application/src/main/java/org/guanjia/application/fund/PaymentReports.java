package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict.Reason;

/** What is reported of payments, each report once however often it comes. Safe for use by several threads. */
public final class PaymentReports {

    private static final int MOST_TRIES = 5;

    private final CommitmentDesk desk;
    private final FundViews views;

    @Inject
    public PaymentReports(CommitmentDesk desk, FundViews views) {
        this.desk = desk;
        this.views = views;
    }

    /**
     * What became of a payment.
     *
     * @param stage that it came to
     * @param reference by which the bank knows that, where it said so
     * @param act that notes it
     */
    record Report(
            CommitmentId commitment, int payment, Payment.Stage stage, Optional<BankReference> reference, Act act) {

        /** The same under another reference is another report: somebody may have been paid twice. */
        private boolean isOn(Payment known) {
            return known.number() == payment
                    && known.stage() == stage
                    && (known.reference().isEmpty()
                            || reference.isEmpty()
                            || known.reference().equals(reference));
        }
    }

    /** Notes a report on a commitment. */
    interface Act {
        Outcome<Commitment, CommitmentEvent> on(Commitment commitment, Instant at);
    }

    /** As {@link FundDesk#read}. */
    <C> C read(Call<C> call) {
        return desk.read(call, given -> given);
    }

    /**
     * Notes a report where it says something new; where others change the same commitment meanwhile, it comes again.
     *
     * @param call that brought it
     * @param noting notes it
     * @return what noting it answers, or answered before
     */
    Receipt once(Report report, Call<?> call, Supplier<Receipt> noting) {
        int left = call.expectedVersion().isPresent() ? 1 : MOST_TRIES;
        while (true) {
            left--;
            try {
                return noting.get();
            } catch (Refusal.Conflict refused) {
                boolean overtaken = refused.reason() == Reason.STALE_VERSION;
                if (!overtaken && refused.reason() != Reason.OUT_OF_ORDER) {
                    throw refused;
                }
                Optional<Receipt> before = before(report);
                if (before.isPresent()) {
                    return before.get();
                }
                if (left == 0 || !overtaken) {
                    throw refused;
                }
            }
        }
    }

    /**
     * What noting it comes to.
     *
     * @param held what the actor holds that the use case is open to
     * @throws Refusal.NotFound if there is no such commitment, or it is entrusted to others
     */
    Changes noted(Report report, Actor actor, Stream<Assignment> held, Call<?> call, Transaction tx) {
        Commitment commitment = desk.entrusted(tx, report.commitment(), call, held);
        Instant now = desk.now();
        return Changes.by(actor, now, report.act().on(commitment, now));
    }

    private Optional<Receipt> before(Report report) {
        return views.commitment(report.commitment())
                .flatMap(commitment -> commitment.state().payments().stream()
                        .filter(report::isOn)
                        .findFirst())
                .map(payment -> new Receipt(report.commitment().text(), payment.bookedIn()));
    }
}
