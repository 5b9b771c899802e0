package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.bootstrap.PostgresServer;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.serve.Service;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema that somebody brings up to date beside the service, on both databases. */
@ParameterizedClass
@EnumSource(MigrateIT.Kind.class)
class MigrateIT {

    enum Kind {
        EMBEDDED,
        POSTGRESQL
    }

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    @Parameter
    private Kind kind;

    @TempDir
    private Path folder;

    private Map<Setting, String> settings;

    @BeforeEach
    void nameTheDatabase() throws IOException {
        settings = new HashMap<>(Map.of(
                Setting.HOME,
                folder.resolve("home").toString(),
                Setting.DATABASE_SCHEMA,
                kind == Kind.EMBEDDED ? "guanjia" : "migrate_" + SCHEMAS.incrementAndGet()));
        if (kind == Kind.POSTGRESQL) {
            settings.put(Setting.DATABASE_URL, PostgresServer.url());
            settings.put(Setting.DATABASE_USER, PostgresServer.USER);
            settings.put(Setting.KEYS, folder.resolve("keys").toString());
            settings.put(Setting.EVIDENCE, folder.resolve("evidence").toString());
            KeyFile.create(folder.resolve("keys"));
        }
    }

    @Test
    void makes_everything_where_nothing_is_and_nothing_the_second_time() {
        assertThat(refusalToServe()).isEqualTo(CannotStart.Reason.SCHEMA_OUTDATED);
        assertThat(folder.resolve("home"))
                .as("a service that does not start makes nothing")
                .doesNotExist();

        Answer first = migrate();
        Answer second = migrate("--dry-run");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains(newest());
        assertThat(second.out()).isEqualTo("The schema is up to date (" + newest() + ")" + System.lineSeparator());
        serves();
    }

    @Test
    void says_what_is_pending_and_leaves_it_so() throws SQLException {
        migrate();
        String newest = newest();
        execute("delete from %s.\"flyway_schema_history\" where \"version\" = '" + newest.substring(1) + "'");

        Answer tried = migrate("--dry-run");

        assertThat(tried.code()).isZero();
        assertThat(tried.out())
                .contains(newest + " ", "1 pending; the schema stands at " + newest(), "nothing was changed");
        assertThat(newest()).isNotEqualTo(newest);
        assertThat(refusalToServe()).isEqualTo(CannotStart.Reason.SCHEMA_OUTDATED);
        assertThat(migrate("--dry-run").out()).isEqualTo(tried.out());
    }

    @Test
    void makes_another_schema_of_a_database_that_is_there() {
        migrate();
        settings.compute(Setting.DATABASE_SCHEMA, (key, name) -> name + "_2");

        Answer tried = migrate("--dry-run");
        Answer done = migrate();

        assertThat(tried.out()).contains("V1 extensions and journal", "pending; the schema stands at -");
        assertThat(done.out()).contains("V1 extensions and journal", "applied, from - to " + newest());
        serves();
    }

    @Test
    void leaves_what_a_newer_release_made() throws SQLException {
        migrate();
        execute("insert into %s.\"flyway_schema_history\" values"
                + " (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 0, 'x', now(), 1, true)");

        Answer answer = migrate();

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("newer release", "V9999");
    }

    @Test
    void a_host_that_looks_after_the_schema_itself_is_told_that_it_is_outdated() {
        DatabaseSettings access = access();
        try (Database host = kind == Kind.EMBEDDED ? Database.open(inAnotherSchema(access)) : Database.open(access)) {
            SchemaName missing = new SchemaName(access.schema().text() + "_host");
            CannotStart obstacle = catchThrowableOfType(
                    CannotStart.class, () -> startOn(host, missing).close());
            assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.SCHEMA_OUTDATED);

            Database.migrate(host.dataSource(), missing);
            startOn(host, missing).close();
        }
    }

    private Guanjia startOn(Database host, SchemaName schema) {
        try {
            Path keys = folder.resolve("host.keys");
            if (!keys.toFile().exists()) {
                KeyFile.create(keys);
            }
            return Guanjia.builder()
                    .dataSource(host.dataSource())
                    .masterKeys(KeyFile.open(keys))
                    .attachments(folder.resolve("attachments"))
                    .schema(schema)
                    .schemaByHost()
                    .ticksByHost()
                    .start();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static DatabaseSettings inAnotherSchema(DatabaseSettings access) {
        return new DatabaseSettings(access.url(), access.user(), "", new SchemaName("others"), 2);
    }

    private CannotStart.Reason refusalToServe() {
        try (Service service = service()) {
            return catchThrowableOfType(CannotStart.class, service::start).reason();
        }
    }

    private void serves() {
        try (Service service = service()) {
            assertThat(service.start()).isPresent();
        }
    }

    private Service service() {
        Map<Setting, String> all = new HashMap<>(settings);
        all.put(Setting.DATABASE_MIGRATE, "no");
        all.put(Setting.HTTP_PORT, "0");
        return new Service(Configuration.of(all, Map.of(), Optional.empty()));
    }

    private Answer migrate(String... more) {
        Map<String, String> environment = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        String[] args = new String[more.length + 1];
        args[0] = "migrate";
        System.arraycopy(more, 0, args, 1, more.length);
        return Shell.run(environment, "", args);
    }

    /** The last step that was applied. */
    private String newest() {
        return "V" + Database.standing(access()).version().orElseThrow();
    }

    private DatabaseSettings access() {
        Path home = folder.resolve("home");
        SchemaName schema = new SchemaName(settings.getOrDefault(Setting.DATABASE_SCHEMA, "guanjia"));
        return kind == Kind.EMBEDDED
                ? new DatabaseSettings(Database.embedded(home), "guanjia", "", schema, 2)
                : new DatabaseSettings(PostgresServer.url(), PostgresServer.USER, "", schema, 2);
    }

    private void execute(String sql) throws SQLException {
        try (Database database = Database.openUpToDate(access()).orElseThrow();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(access().schema().text()));
        }
    }
}
