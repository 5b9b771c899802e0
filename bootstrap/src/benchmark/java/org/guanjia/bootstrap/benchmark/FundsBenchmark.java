package org.guanjia.bootstrap.benchmark;

import com.google.inject.Guice;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.AccountOpened;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Posted;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Pot;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Acts that each commit money, by 16 threads on PostgreSQL that writes commits through: all from one fund beside each from one
 * of fifty.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 6)
@Fork(1)
@Threads(16)
@State(Scope.Benchmark)
public class FundsBenchmark {

    private static final Instant AT = Instant.parse("2026-09-28T04:00:00Z");
    private static final int YEAR = 2026;
    private static final int CONNECTIONS = 18;
    private static final Money PLENTY = Money.ofFen(1_000_000_000_000L);
    private static final Money LITTLE = Money.ofFen(100);

    /** Among how many funds the acts are spread. */
    @Param({"1", "50"})
    public int funds;

    private final AtomicLong acts = new AtomicLong();
    private final List<FundAccount> accounts = new ArrayList<>();
    private EmbeddedPostgres server;
    private Database database;
    private Transactions transactions;

    @Setup
    public void open() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        database = Database.open(new DatabaseSettings(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "", SchemaName.DEFAULT, CONNECTIONS));
        transactions = Guice.createInjector(new StoresModule(database.dataSource(), SchemaName.DEFAULT))
                .getInstance(Transactions.class);
        for (int i = 0; i < funds; i++) {
            TownCode town = new TownCode(Integer.toString(441_900_001 + i));
            FundAccount account = FundAccount.of(
                    new Fund(Programme.WISHES, FundUnit.of(town), YEAR),
                    MoneySource.CITY_CHARITY);
            accounts.add(account);
            Outcome<?, ?> act = act(town);
            Posting received = Posting.within(account, Pot.OUTSIDE, Pot.AVAILABLE, PLENTY);
            transactions.in(
                    town,
                    Optional.empty(),
                    tx -> new Changes(
                            "staff-0017",
                            AT,
                            List.of(act),
                            List.of(new AccountOpened(account), Posted.by(act, List.of(received)))));
        }
    }

    /** One act: reads the balances of its fund and commits a yuan. */
    @Benchmark
    public Receipt commitAYuan() {
        FundAccount account = accounts.get((int) (acts.get() % funds));
        TownCode town = account.fund().unit().town();
        Outcome<?, ?> act = act(town);
        return transactions.in(town, Optional.empty(), tx -> {
            Posting posting = Posting.within(
                    tx.funds().balances(account.fund()).get(0).account(), Pot.AVAILABLE, Pot.COMMITTED, LITTLE);
            return new Changes("staff-0017", AT, List.of(act), List.of(Posted.by(act, List.of(posting))));
        });
    }

    private Outcome<RulebookExtension, ExtensionEvent> act(TownCode town) {
        byte[] randomness =
                ByteBuffer.allocate(10).putLong(2, acts.incrementAndGet()).array();
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, AT);
        return new Outcome<>(
                RulebookExtension.fold(new ExtensionId(town, Ulid.of(AT, randomness)), List.of(birth)),
                List.of(birth));
    }

    @TearDown
    public void close() throws IOException {
        database.close();
        server.close();
    }
}
