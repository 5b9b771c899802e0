package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.application.fund.query.OrderedPaymentView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.story.DeadlyConnections.Moment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server is killed between the order of a payment and its mark that it was handed over, at three points, and another one goes on
 * over the same database: after the client asked again there is each payment once, in the ledger and at the bank. {@code
 * -Dguanjia.scale=full} kills 20 times at each point.
 */
@ParameterizedClass
@EnumSource(Store.class)
class KilledPaymentsIT {

    private static final int TIMES = Scale.of(20, 2);
    private static final String TOWN = QISHI.town().text();
    private static final String VOUCHER = "石排镇政府会议纪要〔2026〕5号";
    private static final Actor LEAD = townLead(QISHI);

    private final Bank bank = new Bank();
    private final StoryClock clock = new StoryClock("2026-02-10T09:00");

    @Parameter
    private Store store;

    @TempDir
    private Path folder;

    private DeadlyConnections connections;
    private Store.Host host;
    private Guanjia server;
    private String commitment;

    @BeforeEach
    void commit_money() {
        host = store.host(folder);
        connections = new DeadlyConnections(host.connections());
        server = started();
        server.extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "市民政局局务会议纪要〔2026〕1号",
                                Set.of()));
        String year = server.funds()
                .open(LEAD, new OpenFundYear.Command(TOWN, "MICRO_PROJECTS", 2026))
                .id();
        server.funds()
                .receive(
                        LEAD,
                        new ReceiveMoney.Command(
                                year, TOWN, "SOCIAL", "1000.00", Optional.empty(), VOUCHER, Optional.empty()));
        commitment = server.commitments()
                .commit(
                        LEAD,
                        new CommitMoney.Command(
                                year, TOWN, "BATCH", "滨河社区健身广场改造", "1000.00", Optional.empty(), Optional.empty()))
                .id();
    }

    @AfterEach
    void end() {
        server.close();
        host.close();
    }

    @Test
    void killed_before_the_commit() throws Exception {
        killed(number -> {
            killedAt(Moment.BEFORE_THE_COMMIT, number);
            assertThat(payments()).hasSize(number - 1);
        });
    }

    @Test
    void killed_after_the_commit_and_before_the_answer() throws Exception {
        killed(number -> {
            killedAt(Moment.AFTER_THE_COMMIT, number);
            assertThat(payments()).hasSize(number);
        });
    }

    @Test
    void killed_after_the_answer_of_the_bank_and_before_its_mark() throws Exception {
        killed(number -> {
            ordered(number);
            bank.killsWhoHands();
            server.tick();
            assertThat(standing(number)).isEqualTo(PaymentStanding.TO_HAND_OVER);
        });

        assertThat(payments()).extracting(OrderedPaymentView::doubts).containsOnly(1);
        assertThat(bank.handed()).hasSize(2 * TIMES);
    }

    /** Kills server after server in that way; each time another one goes on, and the client asks again. */
    private void killed(IntConsumer way) {
        for (int number = 1; number <= TIMES; number++) {
            way.accept(number);
            server.close();
            server = started();

            Receipt again = ordered(number);

            assertThat(again).isEqualTo(ordered(number));
            clock.pass(Duration.ofMinutes(3));
            server.tick();
            assertThat(standing(number)).isEqualTo(PaymentStanding.HANDED_OVER);
        }
        isThereOnce();
    }

    private void killedAt(Moment moment, int number) {
        connections.dieAt(moment);
        assertThatThrownBy(() -> ordered(number)).isInstanceOf(RuntimeException.class);
        assertThat(connections.isDone()).as("whether a connection died").isTrue();
    }

    private void isThereOnce() {
        assertThat(payments()).hasSize(TIMES);
        assertThat(bank.orders())
                .extracting(order -> order.number().text())
                .containsExactlyInAnyOrderElementsOf(
                        payments().stream().map(OrderedPaymentView::number).toList());
        for (int number = 1; number <= TIMES; number++) {
            server.commitments().confirmPayment(LEAD, new ConfirmPayment.Command(commitment, number));
        }
        assertThat(balance().paid()).isEqualTo(Money.ofFen(1000L * TIMES));
        assertThat(balance().ordered()).isEqualTo(Money.ZERO);
        assertThat(server.journal()
                        .verify(AUDITOR, new VerifyJournal.Query(Optional.empty(), Optional.empty(), 10_000))
                        .findings())
                .isEmpty();
    }

    private Guanjia started() {
        return host.builder(connections.dataSource())
                .clock(clock)
                .disbursements(bank)
                .ticksByHost()
                .start();
    }

    /** Orders the payment of that number, under the key of the client's request for it. */
    private Receipt ordered(int number) {
        OrderPayment.Command command = new OrderPayment.Command(
                commitment, "10.00", new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司")));
        CommandKey key =
                CommandKey.of(LEAD.subject(), "order-" + number, ("order " + number).getBytes(StandardCharsets.UTF_8));
        return server.commitments().orderPayment(LEAD, Call.of(command).with(key));
    }

    private PaymentStanding standing(int number) {
        return payments().get(number - 1).standing();
    }

    private List<OrderedPaymentView> payments() {
        return server.commitments()
                .payments(AUDITOR, new ListPayments.Query(TOWN, Optional.empty(), Optional.empty(), 100))
                .items();
    }

    private BalanceView balance() {
        return server.funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(
                                TOWN, "MICRO_PROJECTS", Optional.of(2026), Optional.empty(), Optional.empty()))
                .get(0);
    }
}
