package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyIT {

    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final String GROUND = "canary-7f3a";

    @TempDir
    private Path folder;

    @Test
    void says_that_an_honest_record_is_whole() {
        record();
        record();

        Answer answer = verify();

        assertThat(answer.out()).isEqualTo("The record is whole: 2 aggregates, 2 entries" + System.lineSeparator());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(ExitCode.FINE.number());
    }

    @Test
    void names_each_finding_by_its_place_and_nothing_that_stands_there() throws SQLException {
        String first = record();
        String second = record();
        tamper(
                "drop trigger guanjia.journal_append_only",
                "update guanjia.journal set payload = '{}' where aggregate = '" + ulid(first) + "'",
                "update guanjia.rulebook_extension set ground = 'canary-other' where id = '" + ulid(second) + "'");

        Answer answer = verify();

        assertThat(answer.out().lines())
                .containsExactlyInAnyOrder(
                        first + " version 1: the entry was changed",
                        second + " version 1: the state is not what the entries come to",
                        "The record is not whole: 2 findings in 2 aggregates, 2 entries");
        assertThat(answer.out() + answer.err()).doesNotContain("canary", "staff-17");
        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(Shell.run(Map.of("LANG", "zh"), "", "audit", "verify", "--home", home())
                        .out())
                .contains(first + " 第 1 版：该条日志被更改", "记录不完整");
    }

    @Test
    void looks_only_at_the_town_asked_for() {
        record();

        assertThat(verify("--town", "441900113").out()).contains("0 aggregates");
        assertThat(verify("--town", "441900000").out()).contains("1 aggregates");
        assertThat(verify("--town", "4419").code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void makes_no_database_where_none_is() {
        Answer answer = verify();

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("no database of this release", home()).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void brings_no_database_up_to_date() throws SQLException {
        record();
        tamper("delete from guanjia.\"flyway_schema_history\" where \"version\" <> '1'");

        Answer answer = verify();

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("no database of this release");
    }

    private Answer verify(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"audit", "verify", "--home", home()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Shell.run(args);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private String record() {
        try (Guanjia guanjia = Guanjia.builder()
                .embedded(folder.resolve("home"))
                .clock(InstantSource.fixed(Instant.parse("2026-09-28T02:00:00Z")))
                .start()) {
            return guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), GROUND, Set.of(2026)))
                    .id();
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (Database database = open();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Database open() {
        return Database.open(
                new DatabaseSettings(Database.embedded(folder.resolve("home")), "guanjia", "", SchemaName.DEFAULT, 2));
    }

    private static String ulid(String id) {
        return id.substring(id.indexOf('-') + 1);
    }
}
