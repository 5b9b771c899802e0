package org.guanjia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String CANARY = "canary-7f3a";

    @TempDir
    private Path folder;

    @Test
    void without_any_setting_it_serves_this_machine_on_an_embedded_database() {
        Configuration configuration = Configuration.of(Map.of(), Map.of(), Optional.empty());

        assertThat(configuration.http())
                .isEqualTo(
                        new Configuration.Http("127.0.0.1", 8080, Duration.ofSeconds(20), 600, 30, Set.of(), Set.of()));
        assertThat(configuration.database().url()).isEmpty();
        assertThat(configuration.database().home()).isEqualTo(Path.of("guanjia-home"));
        assertThat(configuration.editions())
                .isEqualTo(new Configuration.Editions(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void attachments_lie_beside_the_embedded_database_unless_somebody_says_where() {
        assertThat(evidence(Map.of(Setting.HOME, "ours"))).contains(Path.of("ours", "evidence"));
        assertThat(evidence(Map.of(Setting.EVIDENCE, "/srv/evidence"))).contains(Path.of("/srv/evidence"));
    }

    @Test
    void with_postgresql_attachments_lie_nowhere_until_somebody_says_where() {
        String url = "jdbc:postgresql://db/guanjia";

        assertThat(evidence(Map.of(Setting.DATABASE_URL, url))).isEmpty();
        assertThat(evidence(Map.of(Setting.DATABASE_URL, url, Setting.EVIDENCE, "/srv/evidence")))
                .contains(Path.of("/srv/evidence"));
    }

    private static Optional<Path> evidence(Map<Setting, String> commandLine) {
        return Configuration.of(commandLine, Map.of(), Optional.empty()).evidence();
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Path file = file("http.port = 1\ndatabase.user = file\nhttp.host = file");
        Map<String, String> environment = Map.of("GUANJIA_HTTP_PORT", "2", "GUANJIA_DATABASE_USER", "environment");

        Configuration configuration = Configuration.of(Map.of(Setting.HTTP_PORT, "3"), environment, Optional.of(file));

        assertThat(configuration.http().port()).isEqualTo(3);
        assertThat(configuration.database().user()).isEqualTo("environment");
        assertThat(configuration.http().host()).isEqualTo("file");
        assertThat(configuration.shown())
                .contains(
                        "http.port = 3 (command line)",
                        "database.user = environment (environment)",
                        "http.host = file (file)",
                        "database.schema = guanjia (default)");
    }

    @Test
    void everything_wrong_is_named_at_once() {
        Path missing = folder.resolve("none.properties");
        List<Fault> faults = faults(
                Map.of(Setting.HTTP_PORT, "70000", Setting.DATABASE_SCHEMA, "Drop Table"),
                Map.of("GUANJIA_DATABASE_CONNECTIONS", "one"),
                Optional.of(missing));

        assertThat(faults)
                .extracting(Fault::location)
                .containsExactly(missing.toString(), "http.port", "database.schema", "database.connections");
    }

    @Test
    void unknown_repeated_and_shapeless_lines_of_the_file_are_refused_with_their_line() throws IOException {
        Path file = file("# ours\nhttp.prot = 1\nhttp.port = 1\nhttp.port = 2\nnonsense\n");

        assertThat(faults(Map.of(), Map.of(), Optional.of(file)))
                .extracting(fault -> fault.location().replace(file.toString(), "") + " " + fault.code())
                .containsExactly(":2 UNKNOWN_RECORD", ":4 DUPLICATE_RECORD", ":5 MALFORMED");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_PORT, -1",
        "HTTP_PORT, 65536",
        "HTTP_PORT, ''",
        "HTTP_PORT, 8o8o",
        "HTTP_PORT, ８０８０",
        "HTTP_PORT, 99999999999",
        "HTTP_HOST, ''",
        "SHUTDOWN_GRACE, 601",
        "DATABASE_CONNECTIONS, 1",
        "DATABASE_CONNECTIONS, 201",
        "DATABASE_SCHEMA, public;drop",
        "DATABASE_USER, ' '",
        "DATABASE_URL, jdbc:mysql://x",
        "DATABASE_URL, jdbc:h2:file:/tmp/x",
        "DATABASE_URL, jdbc:postgresql://db/x?reWriteBatchedInserts=true",
        "DATABASE_URL, jdbc:postgresql://db/x?ssl=true&rewritebatchedinserts=TRUE"
    })
    void a_value_out_of_form_is_refused(Setting setting, String value) {
        assertThat(faults(Map.of(setting, value), Map.of(), Optional.empty()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.location()).isEqualTo(setting.key()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/x?password=" + CANARY,
                "jdbc:postgresql://u:" + CANARY + "@db/x",
                "jdbc:h2:file:/x;PASSWORD=" + CANARY
            })
    void an_address_with_a_password_is_refused_and_not_repeated(String url) {
        assertThat(faults(Map.of(Setting.DATABASE_URL, url), Map.of(), Optional.empty()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).doesNotContain(CANARY));
    }

    @Test
    void a_password_comes_from_environment_file_or_a_file_of_its_own() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from its own file\nmore\n");

        assertThat(password(Map.of(), Map.of("GUANJIA_DATABASE_PASSWORD", "environment"), Optional.empty()))
                .isEqualTo("environment");
        assertThat(password(Map.of(), Map.of(), Optional.of(file("database.password = in = file"))))
                .isEqualTo("in = file");
        assertThat(password(Map.of(Setting.DATABASE_PASSWORD_FILE, secret.toString()), Map.of(), Optional.empty()))
                .isEqualTo("from its own file");
    }

    @Test
    void the_password_of_the_higher_source_counts_itself_or_by_its_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from its own file");
        Path config = file("database.password-file = " + folder.resolve("none"));
        Map<String, String> environment = Map.of("GUANJIA_DATABASE_PASSWORD", CANARY);

        assertThat(password(Map.of(), environment, Optional.of(config))).isEqualTo(CANARY);
        assertThat(Configuration.of(Map.of(), environment, Optional.of(config)).shown())
                .noneMatch(line -> line.startsWith("database.password"));
        assertThat(password(
                        Map.of(Setting.DATABASE_PASSWORD_FILE, secret.toString()), environment, Optional.of(config)))
                .isEqualTo("from its own file");
        assertThat(password(
                        Map.of(),
                        Map.of("GUANJIA_DATABASE_PASSWORD_FILE", secret.toString()),
                        Optional.of(file("database.password = " + CANARY))))
                .isEqualTo("from its own file");
    }

    @Test
    void a_password_twice_in_one_source_is_refused_without_being_shown() throws IOException {
        Path config = file("database.password = " + CANARY + "\ndatabase.password-file = secret");
        Map<String, String> environment =
                Map.of("GUANJIA_DATABASE_PASSWORD", CANARY, "GUANJIA_DATABASE_PASSWORD_FILE", "secret");

        for (List<Fault> faults : List.of(
                faults(Map.of(), Map.of(), Optional.of(config)), faults(Map.of(), environment, Optional.empty()))) {
            assertThat(faults).hasToString("[database.password-file: malformed {expected=one-way-to-the-password}]");
        }
    }

    @Test
    void files_of_settings_and_passwords_are_limited_like_all_others() throws IOException {
        Path large = Files.writeString(folder.resolve("large"), "#".repeat(5_000_001));

        assertThat(faults(Map.of(), Map.of(), Optional.of(large)))
                .hasToString("[" + large + ": unreadable-file {reason=larger than 5 MB}]");
        assertThat(faults(Map.of(Setting.DATABASE_PASSWORD_FILE, large.toString()), Map.of(), Optional.empty()))
                .hasToString("[" + large + ": unreadable-file {reason=larger than 5 MB}]");
    }

    @Test
    void a_password_is_never_shown() {
        Configuration configuration =
                Configuration.of(Map.of(), Map.of("GUANJIA_DATABASE_PASSWORD", CANARY), Optional.empty());

        assertThat(configuration.database().password().reveal()).isEqualTo(CANARY);
        assertThat(configuration.toString()).doesNotContain(CANARY);
        assertThat(configuration.shown()).noneMatch(line -> line.contains(CANARY));
    }

    @Test
    void a_password_has_no_option() {
        assertThat(Setting.DATABASE_PASSWORD.option()).isEmpty();
        assertThat(Setting.DATABASE_URL.option()).hasValue("--database-url");
        assertThat(Setting.SHUTDOWN_GRACE.variable()).isEqualTo("GUANJIA_SHUTDOWN_GRACE_SECONDS");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("guanjia.properties"), text);
    }

    private static String password(Map<Setting, String> given, Map<String, String> environment, Optional<Path> file) {
        return Configuration.of(given, environment, file).database().password().reveal();
    }

    private static List<Fault> faults(
            Map<Setting, String> given, Map<String, String> environment, Optional<Path> file) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> Configuration.of(given, environment, file))
                .faults();
    }
}
