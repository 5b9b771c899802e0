package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.HOTLINE;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.fund.Carrier;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.IncreaseCommitment;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.ReverseConfirmation;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.CommitmentView;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.PaymentView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadCommitment;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.embed.MoneyCommitments;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Money that is committed to projects, and its way to whoever is paid. */
class CommittedMoneyIT extends Stories {

    private static final String TOWN = QISHI.town().text();
    private static final String VOUCHER = "石排镇政府会议纪要〔2026〕3号";
    private static final Actor BANK =
            new Actor("bank-1", Role.INTEGRATION, new Jurisdiction.OfChannel(Carrier.CHANNEL));
    private static final RecipientInput BUILDER =
            new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例建设有限公司"));

    @Test
    void money_is_committed_paid_in_parts_turned_round_recovered_and_carried_over_to_the_fen() throws Exception {
        try (Story story = begun()) {
            String year = opened(story, 2026);
            received(story, year, "1000.00");
            String id = committed(story, year, "800.00");
            MoneyCommitments money = story.guanjia().commitments();
            money.increase(townLead(QISHI), new IncreaseCommitment.Command(id, "100.00"));
            ordered(story, id, "300.00");
            ordered(story, id, "200.01");
            assertThat(pots(story, 2026)).isEqualTo("available 100.00, committed 399.99, ordered 500.01, paid 0.00");

            money.failPayment(BANK, new FailPayment.Command(id, 2, "ACCOUNT_CLOSED", Optional.of("2026-000124")));
            ordered(story, id, "200.00");
            money.confirmPayment(BANK, new ConfirmPayment.Command(id, 1, "2026-000123"));
            money.confirmPayment(townLead(QISHI), new ConfirmPayment.Command(id, 3, "2026-000123"));
            assertThat(pots(story, 2026)).isEqualTo("available 100.00, committed 400.00, ordered 0.00, paid 500.00");

            money.reverseConfirmation(townLead(QISHI), new ReverseConfirmation.Command(id, 1, VOUCHER));
            assertThat(pots(story, 2026)).isEqualTo("available 100.00, committed 400.00, ordered 300.00, paid 200.00");
            money.confirmPayment(BANK, new ConfirmPayment.Command(id, 1, "2026-000123"));
            money.recover(townLead(QISHI), new RecoverPayment.Command(id, 1, "50.00", VOUCHER));
            money.writeOff(townLead(QISHI), new WriteOffPayment.Command(id, 3, "20.00", VOUCHER));
            money.release(townLead(QISHI), new ReleaseCommitment.Command(id, "100.00"));
            assertThat(pots(story, 2026)).isEqualTo("available 250.00, committed 300.00, ordered 0.00, paid 450.00");

            story.at("2027-01-05T09:00");
            extended(story);
            opened(story, 2027);
            money.carryOver(townLead(QISHI), new CarryOverCommitment.Command(id, VOUCHER));
            assertThat(pots(story, 2026)).isEqualTo("available 250.00, committed 0.00, ordered 0.00, paid 450.00");
            assertThat(pots(story, 2027)).isEqualTo("available 0.00, committed 300.00, ordered 0.00, paid 0.00");
            ordered(story, id, "300.00");
            money.confirmPayment(BANK, new ConfirmPayment.Command(id, 4, "2026-000123"));

            CommitmentView end = read(story, id);
            assertThat(end.stage()).isEqualTo(CommitmentStage.SETTLED);
            assertThat(end.payments())
                    .extracting(PaymentView::stage)
                    .containsExactly(
                            Payment.Stage.CONFIRMED,
                            Payment.Stage.FAILED,
                            Payment.Stage.CONFIRMED,
                            Payment.Stage.CONFIRMED);
            assertThat(end.payments())
                    .extracting(PaymentView::writtenOff)
                    .containsExactly(Money.ZERO, Money.ZERO, Money.parseYuan("20"), Money.ZERO);
            story.ends();
        }
    }

    @Test
    void what_the_bank_reports_twice_is_noted_once_and_what_contradicts_it_is_refused() throws Exception {
        try (Story story = begun()) {
            String year = opened(story, 2026);
            received(story, year, "1000.00");
            String id = committed(story, year, "800.00");
            MoneyCommitments money = story.guanjia().commitments();
            ordered(story, id, "300.00");
            ordered(story, id, "200.00");

            Receipt first = money.confirmPayment(BANK, new ConfirmPayment.Command(id, 1, "2026-000123"));
            Receipt failed = money.failPayment(
                    BANK, new FailPayment.Command(id, 2, "ACCOUNT_CLOSED", Optional.of("2026-000124")));

            assertThat(money.confirmPayment(BANK, new ConfirmPayment.Command(id, 1, "2026-000123")))
                    .isEqualTo(first);
            assertThat(money.failPayment(
                            BANK, new FailPayment.Command(id, 2, "ACCOUNT_CLOSED", Optional.of("2026-000124"))))
                    .isEqualTo(failed);
            assertThatThrownBy(() -> money.failPayment(
                            BANK, new FailPayment.Command(id, 1, "ACCOUNT_CLOSED", Optional.of("2026-000124"))))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> money.confirmPayment(BANK, new ConfirmPayment.Command(id, 2, "2026-000123")))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> money.confirmPayment(BANK, new ConfirmPayment.Command(id, 3, "2026-000123")))
                    .isInstanceOf(Refusal.InvalidInput.class);
            assertThatThrownBy(() -> money.confirmPayment(HOTLINE, new ConfirmPayment.Command(id, 1, "2026-000123")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(read(story, id).version()).isEqualTo(failed.version());
            story.ends();
        }
    }

    @Test
    void nothing_is_committed_or_paid_beyond_what_is_there_or_by_others() throws Exception {
        try (Story story = begun()) {
            String year = opened(story, 2026);
            received(story, year, "1000.00");
            String id = committed(story, year, "800.00");
            MoneyCommitments money = story.guanjia().commitments();

            assertThatThrownBy(() -> committed(story, year, "200.01"))
                    .isInstanceOfSatisfying(Refusal.RuleBroken.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("F-05");
                        assertThat(refusal.values())
                                .containsAllEntriesOf(Map.of("available", "200.00", "asked", "200.01"));
                    });
            assertThatThrownBy(() -> ordered(story, id, "800.01"))
                    .isInstanceOfSatisfying(
                            Refusal.RuleBroken.class,
                            refusal -> assertThat(refusal.values())
                                    .containsAllEntriesOf(Map.of("open", "800.00", "asked", "800.01")));
            assertThatThrownBy(() -> ordered(story, id, "0")).isInstanceOf(Refusal.InvalidInput.class);
            assertThatThrownBy(() -> money.orderPayment(
                            townLead(QISHI),
                            new OrderPayment.Command(
                                    id, "1", new RecipientInput(Optional.empty(), Optional.empty(), Optional.empty()))))
                    .isInstanceOf(Refusal.InvalidInput.class);
            assertThatThrownBy(() -> money.release(townCharity(QISHI), new ReleaseCommitment.Command(id, "1")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> money.carryOver(townCharity(QISHI), new CarryOverCommitment.Command(id, VOUCHER)))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> money.release(townLead(SHIPAI), new ReleaseCommitment.Command(id, "1")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> money.release(
                            townLead(QISHI),
                            Call.of(new ReleaseCommitment.Command(id, "1")).expecting(7)))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> money.carryOver(townLead(QISHI), new CarryOverCommitment.Command(id, VOUCHER)))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThat(read(story, id).version()).isEqualTo(1);
            assertThat(list(story, "OPEN"))
                    .extracting(found -> found.id().text())
                    .containsExactly(id);
            assertThat(list(story, "SETTLED")).isEmpty();
            story.ends();
        }
    }

    private Story begun() {
        Story story = story("2026-02-10T09:00");
        story.submitted(
                clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("失业后断了口粮"), QISHI));
        return story;
    }

    private static void extended(Story story) {
        story.guanjia()
                .extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                "市民政局局务会议纪要〔2027〕1号",
                                Set.of()));
    }

    private static String opened(Story story, int year) {
        return story.guanjia()
                .funds()
                .open(townLead(QISHI), new OpenFundYear.Command(TOWN, "MICRO_PROJECTS", year))
                .id();
    }

    private static void received(Story story, String year, String amount) {
        story.guanjia()
                .funds()
                .receive(
                        townLead(QISHI),
                        new ReceiveMoney.Command(
                                year, TOWN, "TOWN_FINANCE_MATCH", amount, Optional.empty(), VOUCHER, Optional.empty()));
    }

    private static String committed(Story story, String year, String amount) {
        return story.guanjia()
                .commitments()
                .commit(
                        townLead(QISHI),
                        new CommitMoney.Command(
                                year, TOWN, "BATCH", "滨河社区健身广场改造", amount, Optional.empty(), Optional.of("WORKS")))
                .id();
    }

    private static void ordered(Story story, String id, String amount) {
        story.guanjia().commitments().orderPayment(townLead(QISHI), new OrderPayment.Command(id, amount, BUILDER));
    }

    private static CommitmentView read(Story story, String id) {
        return story.guanjia().commitments().read(AUDITOR, new ReadCommitment.Query(id));
    }

    private static List<CommitmentView> list(Story story, String stage) {
        return story.guanjia()
                .commitments()
                .list(
                        AUDITOR,
                        new ListCommitments.Query(
                                TOWN,
                                Optional.of("MICRO_PROJECTS"),
                                Optional.of(2026),
                                Optional.empty(),
                                Optional.of(stage),
                                Optional.empty(),
                                10))
                .items();
    }

    private static String pots(Story story, int year) {
        BalanceView balance = story.guanjia()
                .funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(
                                TOWN, "MICRO_PROJECTS", Optional.of(year), Optional.empty(), Optional.empty()))
                .get(0);
        return "available %s, committed %s, ordered %s, paid %s"
                .formatted(
                        balance.available().toYuanText(),
                        balance.committed().toYuanText(),
                        balance.ordered().toYuanText(),
                        balance.paid().toYuanText());
    }
}
