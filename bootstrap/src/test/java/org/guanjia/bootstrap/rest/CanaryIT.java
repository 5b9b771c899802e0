package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.Ticks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/**
 * A person is in no answer, no log however much it says, no metric, no message beyond the number it goes to, and not in the bytes
 * of the database, its log of writes and its dump.
 */
class CanaryIT {

    /** They tell byte by byte what comes in, to whoever asks them to. */
    private static final List<String> TELLTALE = List.of("org.eclipse.jetty", "jdk.internal.httpclient");

    @TempDir
    private Path home;

    private final Sightings sightings = new Sightings();

    @BeforeEach
    void keepTelltaleLibrariesQuiet() {
        TELLTALE.forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.WARN));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void is_nowhere_in_plain_text(Ground ground) throws Exception {
        Path messages = home.resolve("messages");
        try (HeardLog log = new HeardLog(Level.TRACE);
                RunningApi api = new RunningApi(
                        home, ground.storage(home), Gateways.none().with(new SmsFolder(messages)))) {
            CanaryLife life = new CanaryLife(api, sightings);
            String wish = life.live();
            life.comeInFiles();
            life.beRefused(wish);
            api.instance().get(Ticks.class).once(RunningApi.NOW);
            life.beReadAbout(wish);
            lookAtLog(log);
            lookAtDatabase(ground, api);
        }
        lookAtMessages(messages);
        sightings.lookInto(home);

        assertThat(sightings.seen()).isEmpty();
        assertThat(sightings.looks()).isGreaterThan(Scale.of(2_000, 500));
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void is_seen_where_it_was_put(Ground ground) throws Exception {
        try (HeardLog log = new HeardLog(Level.TRACE);
                RunningApi api = new RunningApi(home, ground.storage(home))) {
            LoggerFactory.getLogger("org.guanjia.planted").debug("About {}", Canary.NAME);
            lookAtLog(log);
            assertSeen("log");
            execute(api, "create table " + api.schema().text() + ".planted as select '" + Canary.NAME + "' as note");
            lookAtDatabase(ground, api);
            assertSeen(ground == Ground.H2 ? "dump" : "rows of planted");
        }
        Files.writeString(home.resolve("planted"), Canary.PHONE);
        sightings.lookInto(home);
        assertSeen(home.resolve("planted").toString());
        assertSeen(ground == Ground.H2 ? "guanjia.mv.db" : "pg_wal");
    }

    private void assertSeen(String place) {
        assertThat(sightings.seen()).anyMatch(seen -> seen.contains(place));
    }

    private void lookAtLog(HeardLog log) throws IOException {
        for (String line : log.all().toList()) {
            sightings.lookAt("log " + line.substring(0, Math.min(line.length(), 200)), line);
        }
    }

    /** The number that a message goes to is in it. */
    private void lookAtMessages(Path messages) throws IOException {
        try (Stream<Path> files = Files.list(messages)) {
            List<Path> written = files.toList();
            assertThat(written).isNotEmpty();
            for (Path file : written) {
                String message = Files.readString(file);
                assertThat(message).contains("to: " + Canary.PHONE);
                Files.writeString(file, message.replace("to: " + Canary.PHONE, ""));
            }
        }
    }

    /** Its dump, row by row, and what the server keeps of it in files. */
    private void lookAtDatabase(Ground ground, RunningApi api) throws SQLException, IOException {
        if (ground == Ground.H2) {
            for (String line : column(api, "script")) {
                sightings.lookAt("dump", line);
            }
            return;
        }
        for (String table : column(
                api,
                "select table_name from information_schema.tables where table_schema = '"
                        + api.schema().text() + "'")) {
            for (String row : column(api, "select t::text from " + api.schema().text() + ".\"" + table + "\" t")) {
                sightings.lookAt("rows of " + table, row);
            }
        }
        execute(api, "checkpoint");
        sightings.lookInto(Path.of(column(api, "show data_directory").get(0)));
    }

    private static List<String> column(RunningApi api, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = api.instance().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    private static void execute(RunningApi api, String sql) throws SQLException {
        try (Connection connection = api.instance().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
