package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.Payee;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Disbursements} towards another side that takes whatever it gets. */
public abstract class DisbursementsContract {

    private static final TownCode HOUJIE = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final Fund PAYER = new Fund(Programme.WISHES, FundUnit.of(HOUJIE), 2026);
    private static final int RUNNERS = 4;

    /** An order to every kind of recipient: a resident, a village, an organisation. */
    protected static final List<DisbursementOrder> ORDERS = List.of(
            order(
                    1,
                    "300.01",
                    new Payee.OfPerson(
                            Optional.of(new PersonName("张虚构")),
                            new Identification.NoIdentification(Identification.NoIdentification.Reason.LOST),
                            Optional.of(new PhoneNumber("13800138000"))),
                    "W-441900105-2026-000123-2"),
            order(2, "0.01", new Payee.OfUnit(FundUnit.of(VILLAGE), "示例村"), "社区健身广场 #1: 改造"),
            order(3, "123456789.99", new Payee.OfOrganisation("示例建设有限公司（𠮷）"), "滨河社区"));

    /**
     * What reached the other side.
     *
     * @param amount in yuan with two places
     */
    public record Arrived(String number, String amount, String name, String remark) {}

    /** A carrier, new at every call, to an other side that is within reach and takes everything. */
    protected abstract Disbursements carrier();

    /** The orders that stand at the other side, by number. */
    protected abstract List<Arrived> arrived();

    private static DisbursementOrder order(int payment, String yuan, Payee payee, String remark) {
        CommitmentId commitment = CommitmentId.parse(HOUJIE + "-01K7ZZZZZZ0000000000000012");
        return new DisbursementOrder(
                new PaymentNumber(commitment, payment), Money.parseYuan(yuan), PAYER, payee, remark);
    }

    @Test
    void takes_orders_to_the_fen_and_to_the_letter() {
        Disbursements carrier = carrier();

        ORDERS.forEach(order -> assertThat(carrier.hand(order)).isInstanceOf(DisbursementOutcome.Taken.class));

        assertThat(arrived()).containsExactlyElementsOf(expected());
    }

    @Test
    void has_an_order_once_that_is_handed_over_again() {
        ORDERS.forEach(order -> carrier().hand(order));

        Disbursements other = carrier();
        ORDERS.forEach(order -> assertThat(other.hand(order)).isInstanceOf(DisbursementOutcome.Taken.class));

        assertThat(arrived()).containsExactlyElementsOf(expected());
    }

    @Test
    void takes_the_same_orders_from_several_threads_once() {
        Disbursements carrier = carrier();

        List<List<DisbursementOutcome>> outcomes = Runners.race(
                RUNNERS,
                runner -> () -> IntStream.range(0, ORDERS.size())
                        .mapToObj(i -> carrier.hand(ORDERS.get((i + runner) % ORDERS.size())))
                        .toList());

        assertThat(outcomes.stream().flatMap(List::stream)).hasOnlyElementsOfType(DisbursementOutcome.Taken.class);
        assertThat(arrived()).containsExactlyElementsOf(expected());
    }

    @Test
    void shows_nobody_in_its_strings() {
        Disbursements carrier = carrier();
        DisbursementOrder order = ORDERS.get(0);

        assertThat(List.of(carrier.hand(order).toString(), carrier.toString(), order.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain("张虚构", "13800138000"));
    }

    private static List<Arrived> expected() {
        return ORDERS.stream()
                .map(order -> new Arrived(
                        order.number().text(), order.amount().toYuanText(), nameOf(order.payee()), order.remark()))
                .toList();
    }

    private static String nameOf(Payee payee) {
        return payee.fold(
                person -> person.name().map(PersonName::text).orElse(""),
                unit -> unit.name(),
                organisation -> organisation.name());
    }
}
