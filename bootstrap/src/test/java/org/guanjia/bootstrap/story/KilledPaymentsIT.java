package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.PayingOffice.LEAD;
import static org.guanjia.bootstrap.story.PayingOffice.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.OrderedPaymentView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.shared.Money;
import org.junit.jupiter.api.Test;

/**
 * Whoever is killed while paying: once the client has asked again there is each payment once, in the ledger, in the journal and at the
 * bank.
 */
class KilledPaymentsIT extends KilledWork<PaymentKillPoint> {

    /** Each moment comes once on each store; whether of an order or of its confirmation is the other way on the other store. */
    private static final Map<Store, Set<PaymentKillPoint>> IN_EVERY_BUILD = Map.of(
            Store.H2,
            EnumSet.of(
                    PaymentKillPoint.BEFORE_THE_COMMIT_OF_AN_ORDER,
                    PaymentKillPoint.AFTER_THE_ANSWER_OF_THE_BANK_BEFORE_ITS_MARK,
                    PaymentKillPoint.AFTER_THE_COMMIT_OF_A_CONFIRMATION_BEFORE_ITS_ANSWER),
            Store.POSTGRESQL,
            EnumSet.of(
                    PaymentKillPoint.AFTER_THE_COMMIT_OF_AN_ORDER_BEFORE_ITS_ANSWER,
                    PaymentKillPoint.AFTER_THE_ANSWER_OF_THE_BANK_BEFORE_ITS_MARK,
                    PaymentKillPoint.BEFORE_THE_COMMIT_OF_A_CONFIRMATION));

    private static final String VOUCHER = "石排镇政府会议纪要〔2026〕5号";
    private static final Money RECEIVED = Money.parseYuan("2000.00");

    private String commitment;

    @Test
    void whoever_is_killed_while_paying_every_payment_is_there_once_when_the_client_has_asked_again() throws Exception {
        dieAtEveryPoint();
    }

    @Override
    Set<PaymentKillPoint> inEveryBuild(Store on) {
        return IN_EVERY_BUILD.get(on);
    }

    @Override
    Set<PaymentKillPoint> all() {
        return EnumSet.allOf(PaymentKillPoint.class);
    }

    @Override
    void begin(HostsDatabase database, String local) {
        try (PayingOffice office = new PayingOffice(database, local)) {
            commitment = committed(office);
        }
    }

    @Override
    String subject() {
        return commitment;
    }

    @Override
    void goOn(HostsDatabase database, PaymentKillPoint point, String local, int number) throws IOException {
        try (PayingOffice office = new PayingOffice(database, local)) {
            assertThat(standing(office, number)).as(point.name()).isEqualTo(point.left());
            goesOn(office, number);
            isThereOnce(office, number, point);
            assertThat(atTheBank(database))
                    .containsExactlyInAnyOrderElementsOf(office.payments()
                            .map(payment -> payment.number() + ".order")
                            .toList());
        }
    }

    /** The client asks again for what it heard no answer of, and then once more. */
    private void goesOn(PayingOffice office, int number) {
        Receipt ordered = office.ordered(commitment, number);
        assertThat(office.ordered(commitment, number)).isEqualTo(ordered);
        office.clock().pass(Duration.ofMinutes(3));
        office.goesOn();
        Receipt confirmed = office.confirmed(commitment, number);
        assertThat(office.confirmed(commitment, number)).isEqualTo(confirmed);
        office.goesOn();
    }

    private void isThereOnce(PayingOffice office, int number, PaymentKillPoint point) {
        List<OrderedPaymentView> payments = office.payments().toList();
        assertThat(payments).hasSize(number);
        assertThat(payments).extracting(OrderedPaymentView::standing).containsOnly(PaymentStanding.CONFIRMED);
        assertThat(office.payment(commitment, number))
                .get()
                .extracting(OrderedPaymentView::doubts)
                .as(point.name())
                .isEqualTo(point.doubts());
        Money paid = Money.ofFen(Money.parseYuan(PayingOffice.AMOUNT).fen() * number);
        BalanceView balance = balance(office);
        assertThat(balance.paid()).isEqualTo(paid);
        assertThat(balance.ordered()).isEqualTo(Money.ZERO);
        assertThat(balance.committed()).isEqualTo(RECEIVED.minus(paid));
        assertThat(office.guanjia()
                        .journal()
                        .verify(AUDITOR, new VerifyJournal.Query(Optional.empty(), Optional.empty(), 10_000))
                        .findings())
                .isEmpty();
    }

    private static List<String> atTheBank(HostsDatabase database) throws IOException {
        try (Stream<Path> files = Files.list(PayingOffice.bank(database))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Optional<PaymentStanding> standing(PayingOffice office, int number) {
        return office.payment(commitment, number).map(OrderedPaymentView::standing);
    }

    private static BalanceView balance(PayingOffice office) {
        return office.guanjia()
                .funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(
                                TOWN, "MICRO_PROJECTS", Optional.of(2026), Optional.empty(), Optional.empty()))
                .get(0);
    }

    private static String committed(PayingOffice office) {
        office.guanjia()
                .extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "市民政局局务会议纪要〔2026〕1号",
                                Set.of()));
        String year = office.guanjia()
                .funds()
                .open(LEAD, new OpenFundYear.Command(TOWN, "MICRO_PROJECTS", 2026))
                .id();
        office.guanjia()
                .funds()
                .receive(
                        LEAD,
                        new ReceiveMoney.Command(
                                year,
                                TOWN,
                                "SOCIAL",
                                RECEIVED.toYuanText(),
                                Optional.empty(),
                                VOUCHER,
                                Optional.empty()));
        return office.guanjia()
                .commitments()
                .commit(
                        LEAD,
                        new CommitMoney.Command(
                                year,
                                TOWN,
                                "BATCH",
                                "滨河社区健身广场改造",
                                RECEIVED.toYuanText(),
                                Optional.empty(),
                                Optional.empty()))
                .id();
    }
}
