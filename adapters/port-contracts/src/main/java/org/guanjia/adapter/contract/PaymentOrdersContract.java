package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleFundYears.YEAR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.OutgoingPayment;
import org.guanjia.application.port.PaymentAdvanced;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PaymentOrders.Cursor;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link PaymentOrders}, whose orders follow from what happens to commitments. */
public abstract class PaymentOrdersContract {

    private static final Recipient HOSPITAL = new Recipient.OfOrganisation("某某医院");

    private SampleFundYears funds;
    private CommitmentId commitment;
    private FundAccount account;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @BeforeEach
    void commit_some_money() {
        funds = new SampleFundYears(stores());
        FundYear year = funds.received(funds.opened(funds.town(), YEAR), MoneySource.TOWN_FINANCE_MATCH, 900);
        Fund fund = year.fundOf(FundUnit.of(funds.town()));
        account = FundAccount.of(fund, MoneySource.TOWN_FINANCE_MATCH);
        commitment = new CommitmentId(funds.town(), newUlid());
        List<CommitmentEvent> events = List.of(new CommitmentEvent.Committed(
                Spending.on(new Subject.OfWish(new WishId(funds.town(), newUlid()))),
                fund,
                List.of(portion(900)),
                NOON));
        funds.write(funds.town(), tx -> new Outcome<>(Commitment.fold(commitment, events), events));
    }

    @Test
    void has_an_order_for_each_payment_that_was_ordered_due_at_once() {
        assertThat(orders().find(number(1))).isEmpty();

        order(1, 300);

        OutgoingPayment waiting = new OutgoingPayment(number(1), NOON, Payment.Stage.ORDERED, Dispatch.queued(NOON));
        assertThat(orders().find(number(1))).contains(waiting);
        assertThat(due()).containsExactly(waiting);
        assertThat(orders().due(Set.of(funds.town()), NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(orders().due(Set.of(funds.city()), NOON, 10)).isEmpty();
        assertThat(orders().due(Set.of(), NOON, 10)).isEmpty();
    }

    @Test
    void lets_one_of_those_who_take_an_order_have_it() {
        order(1, 300);
        OutgoingPayment waiting = stands(1);
        Dispatch begun = waiting.dispatch().begun(NOON);

        advance(waiting, begun);

        assertThatThrownBy(() -> advance(waiting, begun)).isInstanceOf(Refusal.Conflict.class);
        assertThat(due()).isEmpty();
        assertThat(stands(1).dispatch()).isEqualTo(begun);
        assertThat(orders().due(Set.of(funds.town()), NOON.plus(Dispatch.PATIENCE), 10))
                .hasSize(1);
    }

    @Test
    void hands_nothing_over_whose_end_is_known() {
        order(1, 300);
        OutgoingPayment waiting = stands(1);

        act(commitment ->
                new CommitmentEvent.PaymentFailed(1, List.of(portion(300)), Optional.empty(), Optional.empty(), NOON));

        assertThat(due()).isEmpty();
        assertThatThrownBy(() -> advance(waiting, waiting.dispatch().begun(NOON)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(stands(1).standing()).isEqualTo(PaymentStanding.FAILED);
    }

    @Test
    void lets_a_payment_be_confirmed_while_it_is_handed_over_and_not_fail() {
        order(1, 300);
        order(2, 200);
        advance(stands(1), stands(1).dispatch().begun(NOON));
        advance(stands(2), stands(2).dispatch().begun(NOON));

        act(commitment -> new CommitmentEvent.PaymentConfirmed(1, List.of(portion(300)), Optional.empty(), NOON));

        assertThatThrownBy(() -> act(commitment -> new CommitmentEvent.PaymentFailed(
                        2, List.of(portion(200)), Optional.empty(), Optional.empty(), NOON)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT));
        advance(stands(1), stands(1).dispatch().accepted(NOON));
        advance(stands(2), stands(2).dispatch().accepted(NOON));
        act(commitment ->
                new CommitmentEvent.PaymentFailed(2, List.of(portion(200)), Optional.empty(), Optional.empty(), NOON));
        assertThat(stands(1).standing()).isEqualTo(PaymentStanding.CONFIRMED);
        assertThat(stands(2).standing()).isEqualTo(PaymentStanding.FAILED);
    }

    @Test
    void lets_a_payment_fail_whose_handing_over_nobody_has_ended_in_time() {
        order(1, 300);
        advance(stands(1), stands(1).dispatch().begun(NOON));
        Dispatch silent = stands(1).dispatch();
        Instant over = silent.nextAt().orElseThrow();

        assertThatThrownBy(() -> act(commitment -> failed(over.minusMillis(1))))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.TWIN_IN_FLIGHT));
        act(commitment -> failed(over));

        assertThat(stands(1).dispatch().doubts()).isEqualTo(1);
        assertThatThrownBy(() -> advance(stands(1), silent.accepted(over)))
                .as("what comes too late")
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(stands(1).standing()).isEqualTo(PaymentStanding.FAILED);
        assertThat(orders().due(Set.of(funds.town()), over, 10)).isEmpty();
    }

    private CommitmentEvent failed(Instant at) {
        return new CommitmentEvent.PaymentFailed(1, List.of(portion(300)), Optional.empty(), Optional.empty(), at);
    }

    @Test
    void hands_an_order_over_once_whose_confirmation_was_a_mistake() {
        order(1, 300);
        order(2, 200);
        advance(stands(1), stands(1).dispatch().begun(NOON));
        advance(stands(1), stands(1).dispatch().accepted(NOON));
        act(commitment -> new CommitmentEvent.PaymentConfirmed(1, List.of(portion(300)), Optional.empty(), NOON));
        act(commitment -> new CommitmentEvent.PaymentConfirmed(2, List.of(portion(200)), Optional.empty(), NOON));
        assertThat(due()).isEmpty();

        act(found -> new CommitmentEvent.ConfirmationReversed(1, 4, List.of(portion(300)), new Voucher("更正"), NOON));
        act(found -> new CommitmentEvent.ConfirmationReversed(2, 5, List.of(portion(200)), new Voucher("更正"), NOON));

        assertThat(stands(1).standing()).isEqualTo(PaymentStanding.HANDED_OVER);
        assertThat(due()).extracting(OutgoingPayment::number).containsExactly(number(2));
    }

    @Test
    void lists_orders_by_where_they_stand_page_by_page() {
        order(1, 100);
        order(2, 100);
        order(3, 100);
        order(4, 100);
        advance(stands(2), stands(2).dispatch().begun(NOON));
        advance(stands(2), stands(2).dispatch().accepted(NOON));
        advance(stands(3), stands(3).dispatch().begun(NOON));
        advance(stands(3), stands(3).dispatch().held(DispatchFault.REFUSED, Optional.of("E-17"), NOON));
        act(commitment -> new CommitmentEvent.PaymentConfirmed(4, List.of(portion(100)), Optional.empty(), NOON));

        assertThat(listed(Optional.empty())).containsExactly(1, 2, 3, 4);
        assertThat(listed(Optional.of(PaymentStanding.TO_HAND_OVER))).containsExactly(1);
        assertThat(listed(Optional.of(PaymentStanding.HANDED_OVER))).containsExactly(2);
        assertThat(listed(Optional.of(PaymentStanding.HELD))).containsExactly(3);
        assertThat(listed(Optional.of(PaymentStanding.CONFIRMED))).containsExactly(4);
        assertThat(listed(Optional.of(PaymentStanding.FAILED))).isEmpty();
        List<PaymentOrders.Standing> page =
                orders().list(unit(), Optional.empty(), Optional.of(Cursor.of(stands(1))), 2);
        assertThat(page).extracting(found -> found.order()).containsExactly(stands(2), stands(3));
        assertThat(page.get(0).commitment().state().payment(2).amount()).isEqualTo(Money.ofFen(100));
        assertThat(orders().list(
                                FundUnit.of(new VillageCode(funds.town().text() + "001")),
                                Optional.empty(),
                                Optional.empty(),
                                10))
                .isEmpty();
    }

    @Test
    void waits_as_long_as_the_other_side_says() {
        order(1, 300);
        advance(stands(1), stands(1).dispatch().begun(NOON));

        advance(stands(1), stands(1).dispatch().putOff(Duration.ofMinutes(1), NOON));

        assertThat(due()).isEmpty();
        assertThat(orders().due(Set.of(funds.town()), NOON.plusSeconds(60), 10)).containsExactly(stands(1));
    }

    private List<Integer> listed(Optional<PaymentStanding> standing) {
        return orders().list(unit(), standing, Optional.empty(), 10).stream()
                .map(found -> found.order().number().payment())
                .toList();
    }

    private FundUnit unit() {
        return FundUnit.of(funds.town());
    }

    private void order(int payment, long fen) {
        act(commitment -> new CommitmentEvent.PaymentOrdered(payment, HOSPITAL, List.of(portion(fen)), NOON));
    }

    private void act(Function<Commitment, CommitmentEvent> act) {
        funds.write(funds.town(), tx -> {
            Commitment stands = tx.commitment(commitment).orElseThrow();
            return stands.then(List.of(act.apply(stands)));
        });
    }

    private void advance(OutgoingPayment order, Dispatch next) {
        stores().transactions()
                .in(
                        funds.town(),
                        Optional.empty(),
                        tx -> Changes.beside(
                                BUREAU_CLERK, NOON, commitment, List.of(new PaymentAdvanced(order.number(), next))));
    }

    private List<OutgoingPayment> due() {
        return orders().due(Set.of(funds.town()), NOON, 10);
    }

    private OutgoingPayment stands(int payment) {
        return orders().find(number(payment)).orElseThrow();
    }

    private PaymentOrders orders() {
        return stores().paymentOrders();
    }

    private PaymentNumber number(int payment) {
        return new PaymentNumber(commitment, payment);
    }

    private Portion portion(long fen) {
        return new Portion(0, account, Pot.AVAILABLE, Money.ofFen(fen));
    }
}
