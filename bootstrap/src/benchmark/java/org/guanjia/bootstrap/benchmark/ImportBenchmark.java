package org.guanjia.bootstrap.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.region.query.ListTowns;
import org.guanjia.application.region.query.ListVillages;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long {@code guanjia import} takes, process and all, for a file of requests from all villages of the city, into an
 * empty database that writes every commit through.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Benchmark)
public class ImportBenchmark {

    private static final Path JAR = Path.of("target/guanjia.jar");
    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    @Param({"h2", "postgresql"})
    public String database;

    /** How many requests the file has. */
    @Param("100000")
    public int lines;

    /** The heap of the process, which need not grow with the file. */
    @Param("64m")
    public String heap;

    /** What else the process is started with. */
    @Param("-Xshare:auto")
    public String java;

    private Path folder;
    private Path file;
    private EmbeddedPostgres server;
    private int schemas;
    private List<String> into = List.of();
    private long begun;

    @Setup
    public void start() throws IOException, SQLException {
        folder = Files.createTempDirectory("guanjia-benchmark-");
        if (database.equals("postgresql")) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            requireFsync();
            KeyFile.create(folder.resolve("keys"));
        }
    }

    private void requireFsync() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet fsync = statement.executeQuery("show fsync")) {
            fsync.next();
            if (!fsync.getString(1).equals("on")) {
                throw new IllegalStateException("fsync is " + fsync.getString(1));
            }
        }
    }

    @Setup(Level.Iteration)
    public void prepare() throws IOException {
        String name = "import_" + ++schemas;
        if (database.equals("postgresql")) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            config.setUsername("postgres");
            try (HikariDataSource pool = new HikariDataSource(config);
                    Guanjia guanjia = Guanjia.builder()
                            .dataSource(pool)
                            .schema(new SchemaName(name))
                            .masterKeys(KeyFile.open(folder.resolve("keys")))
                            .attachments(folder.resolve("evidence"))
                            .ticksByHost()
                            .start()) {
                begin(guanjia);
            }
            into = List.of(
                    "--database-url", server.getJdbcUrl("postgres", "postgres"),
                    "--database-user", "postgres",
                    "--database-schema", name,
                    "--keys", folder.resolve("keys").toString(),
                    "--evidence", folder.resolve("evidence").toString());
        } else {
            Path home = Files.createDirectory(folder.resolve(name));
            try (Guanjia guanjia = Guanjia.builder().embedded(home).ticksByHost().start()) {
                begin(guanjia);
            }
            into = List.of("--home", home.toString());
        }
        begun = System.nanoTime();
    }

    private void begin(Guanjia guanjia) throws IOException {
        guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
        if (file == null) {
            file = folder.resolve("requests.csv");
            write(villages(guanjia));
        }
    }

    private static List<String> villages(Guanjia guanjia) {
        return guanjia.region().towns(BUREAU, new ListTowns.Query()).stream()
                .filter(ListTowns.Entry::takesRequests)
                .flatMap(town ->
                        guanjia.region().villages(BUREAU, new ListVillages.Query(town.code().text())).stream())
                .map(village -> village.code().text())
                .toList();
    }

    private void write(List<String> villages) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("channel,external_number,submitted_at,village,name,phone,address,kind,cause,field,help_wanted,amount,need\n");
            for (int line = 0; line < lines; line++) {
                out.write("12345-hotline,DG2026-%07d,2026-10-12 08:%02d:00,%s,虚构%d,138%08d,虚构路%d号,URGENT_PERSONAL,illness,medical,money,800.00,（虚构）术后需要长期用药，家中已无力支付药费\n"
                        .formatted(
                                line,
                                line % 60,
                                villages.get(line * 7 % villages.size()),
                                line,
                                line,
                                line));
            }
        }
    }

    @Benchmark
    public int take() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                java,
                "-jar",
                JAR.toString(),
                "import",
                file.toString(),
                "--lang=en"));
        command.addAll(into);
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("The import ended with " + code);
        }
        return code;
    }

    @TearDown(Level.Iteration)
    public void tell() {
        System.out.printf("%s: %.0f lines a second%n", database, lines / ((System.nanoTime() - begun) / 1e9));
    }

    @TearDown
    public void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
