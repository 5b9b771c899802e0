package org.guanjia.application.fund.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.fund.FundDesk;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.query.PaymentLine.Standing;
import org.guanjia.application.fund.query.PaymentTrail.Hop;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.Table;
import org.guanjia.application.port.TableFile;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.BankReference;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.FailureGround;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentLedgerTest {

    private static final int YEAR = 2024;
    private static final TownCode TOWN = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final Actor LEAD = new Actor("lead", Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN));
    private static final Actor CHARITY = new Actor("charity", Role.TOWN_CHARITY, new Jurisdiction.OfTown(TOWN));
    private static final Actor CLERK = new Actor("clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(VILLAGE));
    private static final Fund FUND = new Fund(Programme.WISHES, FundUnit.of(VILLAGE), YEAR);
    private static final Voucher VOUCHER = new Voucher("莞财拨〔2024〕1号");
    private static final CommitmentId COMMITMENT = new CommitmentId(TOWN, new Ulid("01HR3VV1000000000000000001"));
    private static final PersonId PERSON = new PersonId(TOWN, new Ulid("01HR3VV1000000000000000002"));
    private static final Instant NOW = Instant.parse("2024-03-04T02:00:00Z");

    private final MemoryStores stores = new MemoryStores();
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final FundDesk desk =
            new FundDesk(inputs, BundledEditions.REGION, new Footings(editions, stores), () -> NOW);
    private final List<List<List<Cell>>> written = new ArrayList<>();

    @BeforeEach
    void a_village_pays_of_its_quota_and_its_own() {
        String year = new OpenFundYear(stores, desk)
                .handle(LEAD, Call.of(new OpenFundYear.Command(TOWN.text(), "WISHES", YEAR)))
                .id();
        receive(year, TOWN.text(), "TOWN_FINANCE_MATCH", "1000.00");
        receive(year, VILLAGE.text(), "VILLAGE_COLLECTIVE", "50.00");
        new GrantQuota(stores, desk)
                .handle(
                        CHARITY,
                        Call.of(new GrantQuota.Command(
                                year, VILLAGE.text(), "TOWN_FINANCE_MATCH", "300.00", VOUCHER.text())));
        List<CommitmentEvent> events = List.of(
                new CommitmentEvent.Committed(
                        Spending.on(new Subject.OfWish(new WishId(TOWN, COMMITMENT.ulid()))),
                        FUND,
                        portions(20_000, 5_000),
                        NOW),
                new CommitmentEvent.PaymentOrdered(1, new Recipient.OfPerson(PERSON), portions(10_000, 1_000), NOW),
                new CommitmentEvent.PaymentConfirmed(
                        1, portions(10_000, 1_000), Optional.of(new BankReference("20261020-1")), NOW),
                new CommitmentEvent.PaymentOrdered(
                        2, new Recipient.OfOrganisation("示例公司"), portions(5_000, 2_000), NOW),
                new CommitmentEvent.Recovered(1, portions(4_000, 0).subList(0, 1), Optional.empty(), VOUCHER, NOW),
                new CommitmentEvent.PaymentFailed(
                        2, portions(5_000, 2_000), Optional.of(FailureGround.ACCOUNT_CLOSED), Optional.empty(), NOW));
        stores.in(
                TOWN,
                Optional.empty(),
                tx -> Changes.by(LEAD, NOW, new Outcome<>(Commitment.fold(COMMITMENT, events), events)));
    }

    private void receive(String year, String unit, String source, String amount) {
        new ReceiveMoney(stores, desk)
                .handle(
                        LEAD,
                        Call.of(new ReceiveMoney.Command(
                                year, unit, source, amount, Optional.empty(), VOUCHER.text(), Optional.empty())));
    }

    private static List<Portion> portions(long match, long own) {
        return List.of(
                new Portion(0, FundAccount.of(FUND, MoneySource.TOWN_FINANCE_MATCH), Pot.AVAILABLE, Money.ofFen(match)),
                new Portion(1, FundAccount.of(FUND, MoneySource.VILLAGE_COLLECTIVE), Pot.AVAILABLE, Money.ofFen(own)));
    }

    @Test
    void tells_of_every_payment_what_was_paid_of_which_source_and_what_became_of_it() {
        ReadPaymentLedger ledger =
                new ReadPaymentLedger(stores.fundLedger(), inputs, BundledEditions.REGION, () -> NOW);

        Page<PaymentLine> first = ledger.handle(CLERK, query(Optional.empty()));
        Page<PaymentLine> second = ledger.handle(CLERK, query(first.next()));

        PaymentLine paid = first.items().get(0);
        assertThat(paid.sources())
                .extracting(
                        share -> share.source(),
                        share -> share.amount().fen(),
                        share -> share.recovered().fen())
                .containsExactly(
                        tuple(MoneySource.TOWN_FINANCE_MATCH, 10_000L, 4_000L),
                        tuple(MoneySource.VILLAGE_COLLECTIVE, 1_000L, 0L));
        assertThat(paid.standing()).isEqualTo(Standing.PARTLY_RECOVERED);
        assertThat(paid.recipient()).isEqualTo(PERSON.text());
        assertThat(paid.reference()).contains("20261020-1");
        assertThat(second.items())
                .extracting(PaymentLine::recipient, PaymentLine::standing, PaymentLine::payment, PaymentLine::ground)
                .containsExactly(tuple("示例公司", Standing.FAILED, 2, Optional.of(FailureGround.ACCOUNT_CLOSED)));
        assertThat(second.next()).isEmpty();
    }

    private static ReadPaymentLedger.Query query(Optional<String> after) {
        return new ReadPaymentLedger.Query(VILLAGE.text(), "WISHES", Optional.of(YEAR), after, 1);
    }

    @Test
    void hands_them_out_with_the_proof_that_the_accounts_say_the_same() {
        export(stores.fundLedger());

        assertThat(written).hasSize(3);
        assertThat(written.get(1)).hasSize(3);
        assertThat(written.get(1).get(0)).contains(new Cell.Text("20261020-1"));
        assertThat(written.get(1).get(1)).contains(new Cell.Text("账户已销户 the account is closed"));
        assertThat(written.get(1).get(2)).contains(new Cell.Yuan(18_000), new Cell.Yuan(15_000), new Cell.Yuan(3_000));
        assertThat(written.get(2))
                .extracting(row -> row.get(1), row -> row.get(2))
                .containsExactly(
                        tuple(new Cell.Yuan(18_000), new Cell.Yuan(18_000)),
                        tuple(new Cell.Yuan(18_000), new Cell.Yuan(18_000)),
                        tuple(new Cell.Yuan(0), new Cell.Yuan(0)),
                        tuple(new Cell.Yuan(11_000), new Cell.Yuan(11_000)));
    }

    @Test
    void there_is_no_file_where_the_accounts_hold_one_fen_more() {
        FundLedger another = (FundLedger) Proxy.newProxyInstance(
                FundLedger.class.getClassLoader(), new Class<?>[] {FundLedger.class}, (proxy, method, given) -> {
                    if (given[0] instanceof Function<?, ?> reading) {
                        return read(reading, (FundLedger) proxy);
                    }
                    Object answer = method.invoke(stores.fundLedger(), given);
                    return method.getName().equals("balances") ? oneFenMore((List<?>) answer) : answer;
                });

        assertThatThrownBy(() -> export(another))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not agree");
    }

    @SuppressWarnings("unchecked")
    private static Object read(Function<?, ?> reading, FundLedger ledger) {
        return ((Function<FundLedger, ?>) reading).apply(ledger);
    }

    private static List<AccountBalance> oneFenMore(List<?> balances) {
        return balances.stream()
                .map(AccountBalance.class::cast)
                .map(balance ->
                        balance.after(Posting.within(balance.account(), Pot.OUTSIDE, Pot.AVAILABLE, Money.ofFen(1))))
                .toList();
    }

    private void export(FundLedger ledger) {
        TableFiles files = (format, tables) -> {
            for (Table table : tables) {
                List<List<Cell>> rows = new ArrayList<>();
                table.rows().into(rows::add);
                assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
                written.add(rows);
            }
            return new TableFile(format, 0, InputStream.nullInputStream());
        };
        new ExportPaymentLedger(ledger, files, inputs, BundledEditions.REGION, () -> NOW)
                .handle(
                        LEAD,
                        new ExportPaymentLedger.Query(
                                TOWN.text(), "WISHES", Optional.of(YEAR), Optional.of(true), "xlsx"));
    }

    @Test
    void follows_a_payment_from_its_sources_to_its_recipient() {
        PaymentTrail trail = trail(LEAD, 1);

        assertThat(trail.amount()).isEqualTo(Money.ofFen(11_000));
        assertThat(trail.recipient()).isEqualTo(PERSON.text());
        assertThat(trail.ways()).hasSize(2);
        assertThat(trail.ways().get(0).hops())
                .extracting(Hop::act, hop -> hop.unit().text())
                .containsExactly(
                        tuple("FundYearEvent.Received", TOWN.text()),
                        tuple("FundYearEvent.Transferred", VILLAGE.text()),
                        tuple("CommitmentEvent.Committed", VILLAGE.text()),
                        tuple("CommitmentEvent.PaymentOrdered", VILLAGE.text()),
                        tuple("CommitmentEvent.PaymentConfirmed", VILLAGE.text()),
                        tuple("CommitmentEvent.Recovered", VILLAGE.text()));
        assertThat(trail.ways().get(1).hops())
                .extracting(Hop::actInEnglish)
                .containsExactly("Money received", "Committed", "Payment ordered", "Payment confirmed");
    }

    @Test
    void follows_it_no_further_than_whoever_asks_may_look() {
        assertThat(trail(CLERK, 2).ways().get(0).hops())
                .extracting(Hop::act)
                .containsExactly(
                        "FundYearEvent.Transferred",
                        "CommitmentEvent.Committed",
                        "CommitmentEvent.PaymentOrdered",
                        "CommitmentEvent.PaymentFailed");
        assertThatThrownBy(() -> trail(LEAD, 3)).isInstanceOf(Refusal.NotFound.class);
    }

    private PaymentTrail trail(Actor actor, int payment) {
        return new ReadPaymentTrail(stores.fundLedger(), inputs, BundledEditions.REGION)
                .handle(actor, new ReadPaymentTrail.Query(COMMITMENT.text(), payment));
    }
}
