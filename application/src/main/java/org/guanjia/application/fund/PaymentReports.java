package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict.Reason;

/** What is reported of payments, each report once however often it comes. Safe for use by several threads. */
public final class PaymentReports {

    private static final int MOST_TRIES = 5;

    private final FundViews views;

    @Inject
    public PaymentReports(FundViews views) {
        this.views = views;
    }

    /**
     * Notes a report where it says something new; where others change the same commitment meanwhile, it comes again.
     *
     * @param stage what the report says
     * @param call that brought it
     * @return what noting it answers, or answered before
     */
    Receipt once(CommitmentId id, int payment, Payment.Stage stage, Call<?> call, Supplier<Receipt> noting) {
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
                Optional<Receipt> before = noted(id, payment, stage);
                if (before.isPresent()) {
                    return before.get();
                }
                if (left == 0 || !overtaken) {
                    throw refused;
                }
            }
        }
    }

    private Optional<Receipt> noted(CommitmentId id, int number, Payment.Stage stage) {
        return views.commitment(id)
                .flatMap(commitment -> commitment.state().payments().stream()
                        .filter(payment -> payment.number() == number && payment.stage() == stage)
                        .findFirst())
                .map(payment -> new Receipt(id.text(), payment.bookedIn()));
    }
}
