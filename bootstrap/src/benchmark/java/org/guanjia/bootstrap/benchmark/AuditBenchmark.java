package org.guanjia.bootstrap.benchmark;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
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
import org.openjdk.jmh.annotations.Warmup;

/** How long {@code guanjia audit verify} takes, process and all, for an honest record of whole lives of wishes. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class AuditBenchmark {

    private static final Path JAR = Path.of("target/guanjia.jar");
    private static final Instant AT = Instant.parse("2026-09-28T02:00:00Z");
    private static final TownCode TOWN = new TownCode("441900006");
    private static final int AT_ONCE = 20;

    /** How many entries the journal has, or a few more. */
    @Param({"20000", "200000"})
    public int entries;

    /** The heap of the process, which need not grow with the record. */
    @Param("32m")
    public String heap;

    private Path home;
    private int serial;

    @Setup
    public void write() throws IOException {
        home = Files.createTempDirectory("guanjia-benchmark-");
        DatabaseSettings settings = new DatabaseSettings(Database.embedded(home), "guanjia", "", SchemaName.DEFAULT, 2);
        try (Database database = Database.open(settings)) {
            Transactions transactions = Guice.createInjector(
                            new StoresModule(database.dataSource(), SchemaName.DEFAULT))
                    .getInstance(Transactions.class);
            int written = 0;
            while (written < entries) {
                List<Outcome<?, ?>> lives = lives();
                written += lives.stream().mapToInt(life -> life.events().size()).sum();
                transactions.in(
                        TOWN, Optional.empty(), tx -> new Changes("staff-0206", AT.plusSeconds(60), lives, List.of()));
            }
        }
    }

    private List<Outcome<?, ?>> lives() {
        List<Outcome<?, ?>> lives = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            serial++;
            WishId id = new WishId(
                    TOWN,
                    Ulid.of(AT, ByteBuffer.allocate(10).putInt(6, serial).array()));
            List<WishEvent> events = SampleWishEvents.life(new CaseNumber(CaseKind.WISH, TOWN, 2026, serial));
            lives.add(new Outcome<>(Wish.fold(id, events), events));
        }
        return lives;
    }

    @Benchmark
    public int verify() throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-jar",
                        JAR.toString(),
                        "audit",
                        "verify",
                        "--lang=en",
                        "--home",
                        home.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("The audit ended with " + code);
        }
        return code;
    }

    @TearDown
    public void tellOfTheFile() throws IOException {
        System.out.printf("%n%d MB of database", Files.size(home.resolve("guanjia.mv.db")) >> 20);
    }
}
