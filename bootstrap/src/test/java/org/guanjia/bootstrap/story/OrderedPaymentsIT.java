package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.HandOverAgain;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.OrderedPaymentView;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.DisbursementOutcome;
import org.guanjia.application.port.Payee;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.bootstrap.embed.MoneyCommitments;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Orders of payments on their way to the bank, whatever it answers. */
class OrderedPaymentsIT extends Stories {

    private static final String TOWN = QISHI.town().text();
    private static final String VOUCHER = "石排镇政府会议纪要〔2026〕4号";

    @Test
    void an_order_goes_to_the_bank_once_with_all_that_it_needs() throws Exception {
        try (Story story = begun()) {
            String id = committed(story);
            ordered(story, id, "300.00", new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司")));
            ordered(
                    story,
                    id,
                    "20.00",
                    new RecipientInput(Optional.empty(), Optional.of(QISHI.text()), Optional.empty()));
            assertThat(standings(story)).containsOnly(PaymentStanding.TO_HAND_OVER);

            story.goesOn().goesOn();

            assertThat(story.bank().handed()).containsExactlyInAnyOrder(id + "-1", id + "-2");
            assertThat(story.bank().orders())
                    .extracting(DisbursementOrder::amount)
                    .containsExactly(Money.parseYuan("300"), Money.parseYuan("20"));
            assertThat(story.bank().orders())
                    .extracting(DisbursementOrder::remark)
                    .containsOnly("滨河社区健身广场改造");
            assertThat(story.bank().orders().get(0).payee()).isEqualTo(new Payee.OfOrganisation("示例公司"));
            assertThat(story.bank().orders().get(1).payee()).isInstanceOf(Payee.OfUnit.class);
            assertThat(standings(story)).containsOnly(PaymentStanding.HANDED_OVER);
            story.guanjia()
                    .commitments()
                    .confirmPayment(townLead(QISHI), new ConfirmPayment.Command(id, 1, "2026-000123"));
            story.guanjia()
                    .commitments()
                    .failPayment(
                            townLead(QISHI),
                            new FailPayment.Command(id, 2, "ACCOUNT_CLOSED", Optional.of("2026-000124")));
            assertThat(standings(story)).containsExactly(PaymentStanding.CONFIRMED, PaymentStanding.FAILED);
            story.ends();
        }
    }

    @Test
    void a_resident_who_is_paid_for_a_wish_is_named_to_the_bank_and_nowhere_else() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            PersonInput liang = story.secrets().resident("梁小虚", "441900198711051233", "13800138022", "东莞市石排镇无名路9号");
            String wish = story.submitted(clerk(QISHI), Request.urgent(liang, "800", story.say("失业后断了口粮"), QISHI));
            new Acts(story, wish)
                    .acknowledged(clerk(QISHI))
                    .foundNoPolicy(clerk(QISHI))
                    .triaged(clerk(QISHI))
                    .waived(clerk(QISHI), "申明书")
                    .approved(villageLead(QISHI), "800")
                    .deliveryStarted(clerk(QISHI))
                    .delivered(clerk(QISHI), "300", "药费收据");
            story.goesOn();

            assertThat(story.bank().orders()).singleElement().satisfies(order -> {
                assertThat(order.amount()).isEqualTo(Money.parseYuan("300"));
                assertThat(order.remark())
                        .isEqualTo(story.state(wish).origin().number().text());
                assertThat(order.payee()).isInstanceOfSatisfying(Payee.OfPerson.class, person -> {
                    assertThat(person.name()).contains(new PersonName("梁小虚"));
                    assertThat(person.phone()).contains(new PhoneNumber("13800138022"));
                    assertThat(person.identification().text()).isEqualTo("441900198711051233");
                });
                assertThat(order.toString()).doesNotContain("梁小虚", "13800138022");
            });
            String commitment = payments(story).get(0).commitment().text();
            story.guanjia()
                    .commitments()
                    .confirmPayment(townCharity(QISHI), new ConfirmPayment.Command(commitment, 1, "2026-000123"));
            assertThatThrownBy(() -> story.guanjia()
                            .commitments()
                            .confirmPayment(townLead(QISHI), new ConfirmPayment.Command(commitment, 1, "2026-000123")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(standings(story)).containsExactly(PaymentStanding.CONFIRMED);
            story.ends();
        }
    }

    @Test
    void what_the_bank_refuses_is_held_and_goes_again_when_a_person_says_so() throws Exception {
        try (Story story = begun()) {
            MoneyCommitments money = story.guanjia().commitments();
            String id = committed(story);
            ordered(story, id, "300.00");
            story.bank().next(new DisbursementOutcome.Refused("E-17"));
            story.goesOn();

            assertThat(payments(story)).singleElement().satisfies(held -> {
                assertThat(held.standing()).isEqualTo(PaymentStanding.HELD);
                assertThat(held.code()).contains("E-17");
            });
            money.handOverAgain(townLead(QISHI), new HandOverAgain.Command(id, 1));
            story.goesOn();

            assertThat(standings(story)).containsExactly(PaymentStanding.HANDED_OVER);
            assertThat(story.bank().orders()).hasSize(1);
            assertThatThrownBy(() -> money.handOverAgain(townLead(QISHI), new HandOverAgain.Command(id, 1)))
                    .isInstanceOf(Refusal.Conflict.class);
            story.ends();
        }
    }

    @Test
    void an_answer_that_was_lost_is_a_doubt_and_the_order_goes_again_under_its_number() throws Exception {
        try (Story story = begun()) {
            String id = committed(story);
            ordered(story, id, "300.00");
            story.bank().next(new DisbursementOutcome.Unknown());
            story.goesOn();
            assertThat(standings(story)).containsExactly(PaymentStanding.TO_HAND_OVER);

            story.at("2026-02-10T10:00").goesOn();

            assertThat(story.bank().handed()).containsExactly(id + "-1", id + "-1");
            assertThat(story.bank().orders()).hasSize(1);
            assertThat(payments(story)).singleElement().satisfies(taken -> {
                assertThat(taken.standing()).isEqualTo(PaymentStanding.HANDED_OVER);
                assertThat(taken.doubts()).isEqualTo(1);
            });
            story.ends();
        }
    }

    @Test
    void nothing_goes_while_the_bank_is_away_or_once_the_end_is_known() throws Exception {
        try (Story story = begun()) {
            MoneyCommitments money = story.guanjia().commitments();
            String id = committed(story);
            ordered(story, id, "300.00");
            ordered(story, id, "20.00");
            ordered(story, id, "1.00");
            story.bank().next(new DisbursementOutcome.NotNow(Duration.ofMinutes(5)));
            story.goesOn().goesOn();
            assertThat(story.bank().handed()).hasSize(1);

            money.failPayment(
                    townLead(QISHI), new FailPayment.Command(id, 1, "ACCOUNT_CLOSED", Optional.of("2026-000124")));
            money.confirmPayment(townLead(QISHI), new ConfirmPayment.Command(id, 2, "2026-000123"));
            story.at("2026-02-10T10:00").goesOn();

            assertThat(story.bank().orders())
                    .extracting(order -> order.number().text())
                    .containsExactly(id + "-3");
            assertThat(standings(story))
                    .containsExactly(PaymentStanding.FAILED, PaymentStanding.CONFIRMED, PaymentStanding.HANDED_OVER);
            story.ends();
        }
    }

    private Story begun() {
        Story story = story("2026-02-10T09:00");
        story.submitted(
                clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("失业后断了口粮"), QISHI));
        return story;
    }

    private static String committed(Story story) {
        String year = story.guanjia()
                .funds()
                .open(townLead(QISHI), new OpenFundYear.Command(TOWN, "MICRO_PROJECTS", 2026))
                .id();
        story.guanjia()
                .funds()
                .receive(
                        townLead(QISHI),
                        new ReceiveMoney.Command(
                                year, TOWN, "SOCIAL", "1000.00", Optional.empty(), VOUCHER, Optional.empty()));
        return story.guanjia()
                .commitments()
                .commit(
                        townLead(QISHI),
                        new CommitMoney.Command(
                                year, TOWN, "POOL", "滨河社区健身广场改造", "900.00", Optional.empty(), Optional.empty()))
                .id();
    }

    private static void ordered(Story story, String id, String amount) {
        ordered(story, id, amount, new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司")));
    }

    private static void ordered(Story story, String id, String amount, RecipientInput recipient) {
        story.guanjia().commitments().orderPayment(townLead(QISHI), new OrderPayment.Command(id, amount, recipient));
    }

    private static List<PaymentStanding> standings(Story story) {
        return payments(story).stream().map(OrderedPaymentView::standing).toList();
    }

    private static List<OrderedPaymentView> payments(Story story) {
        return story.guanjia()
                .commitments()
                .payments(AUDITOR, new ListPayments.Query(TOWN, Optional.empty(), Optional.empty(), 10))
                .items();
    }
}
