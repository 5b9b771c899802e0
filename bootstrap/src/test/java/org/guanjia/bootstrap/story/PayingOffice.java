package org.guanjia.bootstrap.story;

import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.adapter.disbursement.DisbursementFolder;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.OrderedPaymentView;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.fund.PaymentStanding;

/**
 * One process of a host that pays: each payment of a commitment has its number, and each request for it the client's own key,
 * whichever process it comes to. Orders go to the bank as files in the host's folder.
 */
final class PayingOffice implements AutoCloseable {

    static final Actor LEAD = townLead(QISHI);
    static final String TOWN = QISHI.town().text();
    static final String AMOUNT = "10.00";

    private static final int ALL = 100;

    private final DisbursementFolder bank;
    private final HostsInstance host;
    private boolean haltsOnceTheBankAnswers;

    PayingOffice(HostsDatabase database, String local) {
        bank = new DisbursementFolder(bank(database));
        host = new HostsInstance(database, local, builder -> builder.disbursements(this::hand));
    }

    /** Where the bank finds the orders. */
    static Path bank(HostsDatabase database) {
        return database.folder().resolve("bank");
    }

    Guanjia guanjia() {
        return host.guanjia();
    }

    StoryClock clock() {
        return host.clock();
    }

    /** Kills this process at the next commit. */
    void haltsAt(HaltingConnections.Moment moment) {
        host.haltsAt(moment);
    }

    /** Kills this process when it has handed the next order over, and has not noted it. */
    void haltsOnceTheBankAnswers() {
        haltsOnceTheBankAnswers = true;
    }

    Receipt ordered(String commitment, int number) {
        RecipientInput company = new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司"));
        return guanjia()
                .commitments()
                .orderPayment(
                        LEAD,
                        HostsInstance.keyed(
                                LEAD, "order", new OrderPayment.Command(commitment, AMOUNT, company), number));
    }

    Receipt confirmed(String commitment, int number) {
        return guanjia()
                .commitments()
                .confirmPayment(
                        LEAD,
                        HostsInstance.keyed(
                                LEAD,
                                "confirm",
                                new ConfirmPayment.Command(commitment, number, "2026-000123"),
                                number));
    }

    /** What is done every so often is done once. */
    void goesOn() {
        host.goesOn();
    }

    /** Orders a payment and hands it over. */
    void handedOver(String commitment, int number) {
        ordered(commitment, number);
        goesOn();
        Optional<PaymentStanding> standing = payment(commitment, number).map(OrderedPaymentView::standing);
        if (!standing.equals(Optional.of(PaymentStanding.HANDED_OVER))) {
            throw new IllegalStateException("Payment " + number + " is " + standing);
        }
    }

    Optional<OrderedPaymentView> payment(String commitment, int number) {
        return payments()
                .filter(payment -> payment.number().equals(commitment + "-" + number))
                .findFirst();
    }

    /** Every payment that there is. */
    Stream<OrderedPaymentView> payments() {
        return guanjia()
                .commitments()
                .payments(AUDITOR, new ListPayments.Query(TOWN, Optional.empty(), Optional.empty(), ALL))
                .items()
                .stream();
    }

    @Override
    public void close() {
        host.close();
    }

    private DisbursementOutcome hand(DisbursementOrder order) {
        DisbursementOutcome outcome = bank.hand(order);
        if (haltsOnceTheBankAnswers) {
            KilledProcess.halt();
        }
        return outcome;
    }
}
