package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.bootstrap.PostgresServer;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.bootstrap.wiring.Storage;
import org.guanjia.bootstrap.wiring.Ticks;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Means;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** An instance over the money of one town, and what is promised and paid of it. The classes of the towns are invented. */
final class TownPurse implements AutoCloseable {

    static final Voucher VOUCHER = new Voucher("莞财拨〔2024〕1号（虚构）");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Instance instance;
    private final StoryClock clock;
    private final Actor lead;
    private final TownCode town;

    private TownPurse(Storage storage, Path folder, StoryClock clock, Actor lead, TownCode town) {
        this.instance = Instance.open(new Parts(
                storage,
                folder.resolve("evidence"),
                () -> OpenKeys.open(folder.resolve("keys")),
                Editions.bundled().with(region()),
                Gateways.none(),
                Environment.ofThisMachine().withClock(clock).withoutTicking()));
        this.clock = clock;
        this.lead = lead;
        this.town = town;
    }

    /** Where it lies. */
    enum Kept {
        H2 {
            @Override
            Storage in(Path folder) {
                return new Storage.Own(
                        new DatabaseSettings(Database.embedded(folder), "guanjia", "", SchemaName.DEFAULT, 2),
                        Optional.of(new Storage.Home(folder, Optional.of(folder.resolve("keys")))));
            }
        },
        POSTGRESQL {
            @Override
            Storage in(Path folder) {
                try {
                    KeyFile.create(folder.resolve("keys"));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                SchemaName schema = new SchemaName("purse_" + SCHEMAS.incrementAndGet());
                return new Storage.Own(
                        new DatabaseSettings(PostgresServer.url(), PostgresServer.USER, "", schema, 2),
                        Optional.empty());
            }
        };

        abstract Storage in(Path folder);

        final TownPurse opened(Path folder, String begins, Actor lead, TownCode town) {
            return new TownPurse(in(folder), folder, new StoryClock(begins), lead, town);
        }
    }

    /** Two towns with a village each; of one nobody has said the class. */
    private static Region region() {
        return Region.parse(
                new SourceText("towns.csv", """
                        code,name,code12,kind,in_33_units
                        441900000,东莞市,441900000000,市,0
                        441900104,石排镇,441900104000,镇,1
                        441900105,企石镇,441900105000,镇,1
                        """),
                new SourceText("villages.csv", """
                        code,name,town_code
                        441900104200,示例一村,441900104
                        441900105213,示例二村,441900105
                        """),
                new SourceText("economic_classes.csv", """
                        town_code,economic_class
                        441900104,unknown
                        441900105,3
                        """));
    }

    TownPurse at(String local) {
        clock.moveTo(local);
        return this;
    }

    /** What is done every so often is done once. */
    void goesOn() {
        use(Ticks.class).once(clock.instant());
    }

    <T> T use(Class<T> useCase) {
        return instance.get(useCase);
    }

    FundYearId yearOf(Programme programme, int year) {
        return FundYear.idOf(town, programme, year);
    }

    /** Money of a wish is promised by an approval; here by itself. */
    CommitmentId promised(WishId wish, int year, String amount) {
        CommitmentId id = new CommitmentId(town, use(Ulids.class).next(clock.instant()));
        write(tx -> {
            FundYear of = tx.funds().year(yearOf(Programme.WISHES, year)).orElseThrow();
            Rulebook rulebook = use(EditionsInForce.class)
                    .within(tx)
                    .rulebooks()
                    .find(of.state().rulebook())
                    .orElseThrow();
            return Commitment.commit(
                    id,
                    Spending.on(new Subject.OfWish(wish)),
                    of.fundOf(FundUnit.of(town)),
                    Money.parseYuan(amount),
                    new Means(of, rulebook, tx.funds().balances(of), List.of()),
                    clock.instant());
        });
        return id;
    }

    CommitmentId committed(Subject.ProjectWay way, String purpose, int year, String amount) {
        CommitMoney.Command command = new CommitMoney.Command(
                yearOf(Programme.MICRO_PROJECTS, year).text(),
                town.text(),
                way.name(),
                purpose,
                amount,
                Optional.empty(),
                Optional.empty());
        return CommitmentId.parse(
                use(CommitMoney.class).handle(lead, Call.of(command)).id());
    }

    /** Orders a payment, which arrives. */
    void paid(CommitmentId id, Actor by, String amount) {
        RecipientInput company = new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司"));
        use(OrderPayment.class).handle(by, Call.of(new OrderPayment.Command(id.text(), amount, company)));
        int number = use(FundViews.class)
                .commitment(id)
                .orElseThrow()
                .state()
                .payments()
                .size();
        use(ConfirmPayment.class).handle(by, Call.of(new ConfirmPayment.Command(id.text(), number, "2026-000123")));
    }

    void released(CommitmentId id, String amount) {
        use(ReleaseCommitment.class).handle(lead, Call.of(new ReleaseCommitment.Command(id.text(), amount)));
    }

    /** What a wish does not need is given back with it; here by itself. */
    void givenBack(CommitmentId id, String amount) {
        write(tx -> tx.funds().commitment(id).orElseThrow().release(Money.parseYuan(amount), clock.instant()));
    }

    void carriedOver(CommitmentId id, Actor by) {
        use(CarryOverCommitment.class).handle(by, Call.of(new CarryOverCommitment.Command(id.text(), VOUCHER.text())));
    }

    private void write(Function<Transactions.Transaction, Outcome<?, ?>> decision) {
        use(Transactions.class).in(town, Optional.empty(), tx -> Changes.by(lead, clock.instant(), decision.apply(tx)));
    }

    @Override
    public void close() {
        instance.close();
    }
}
