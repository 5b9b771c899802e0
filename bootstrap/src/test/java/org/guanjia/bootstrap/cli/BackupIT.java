package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.query.ReadPerson;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.demo.Official;
import org.guanjia.bootstrap.demo.Story;
import org.guanjia.bootstrap.demo.Tale;
import org.guanjia.bootstrap.demo.Timetable;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything of an embedded home in one file, and back. */
class BackupIT {

    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final String PHOTO = "evidence/441900105/01M/01M7VWX1000000000000000001";

    @TempDir
    private Path folder;

    private Path home;
    private Path archive;

    @BeforeEach
    void nameThePlaces() {
        home = folder.resolve("home");
        archive = folder.resolve("backup.zip");
    }

    @Test
    void what_was_backed_up_is_there_again_to_the_byte_for_its_owner_alone() throws IOException {
        String wish = tell();
        Files.createDirectories(home.resolve(PHOTO).getParent());
        Files.write(home.resolve(PHOTO), new byte[] {1, 2, 3});

        Answer made = backup();
        Answer restored = restore();

        assertThat(made.code()).isZero();
        assertThat(made.out()).contains("3 files", "schema V");
        assertThat(made.err()).contains("whoever has it can read everything personal");
        assertThat(permissions(archive)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(restored.code()).isZero();
        assertThat(restored.out()).contains("The record is whole", "Restored into " + second());
        assertThat(restored.err()).isEmpty();
        for (String file : Set.of("guanjia.mv.db", "guanjia.keys", PHOTO)) {
            assertThat(second().resolve(file)).hasSameBinaryContentAs(home.resolve(file));
            assertThat(permissions(second().resolve(file))).isEqualTo("rw-------");
        }
        assertThat(permissions(second())).isEqualTo("rwx------");
        assertThat(second().resolve(".restoring")).doesNotExist();
        try (Guanjia again = Guanjia.builder().embedded(second()).ticksByHost().start()) {
            assertThat(again.wishes()
                            .person(Official.CLERK.actor(), new ReadPerson.Query(wish))
                            .toString())
                    .as("its keys open what is sealed")
                    .isNotBlank();
        }
    }

    @Test
    void the_keys_can_stay_behind() throws IOException {
        record();

        Answer made = backup("--without-keys");
        Answer restored = restore();

        assertThat(made.out()).contains("1 files");
        assertThat(made.err()).contains("has no keys");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("database/guanjia.mv.db", "manifest");
        }
        assertThat(restored.code()).isZero();
        assertThat(restored.err()).contains("no keys", "does not start without it");
        assertThat(second().resolve("guanjia.keys")).doesNotExist();
    }

    @Test
    void is_made_while_a_service_writes_and_holds_everything_acknowledged() throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        long before;
        try (Guanjia guanjia = Guanjia.builder().embedded(home).start()) {
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    record(guanjia);
                    acknowledged.incrementAndGet();
                }
            });
            record(guanjia);
            writer.start();
            try {
                before = acknowledged.get() + 1;
                assertThat(backup().code()).isZero();
            } finally {
                enough.set(true);
                writer.join();
            }
        }

        Answer restored = restore();

        assertThat(restored.code()).isZero();
        assertThat(Long.parseLong(restored.out().replaceFirst("(?s).*whole: ([0-9]+) aggregates.*", "$1")))
                .isGreaterThanOrEqualTo(before);
    }

    @Test
    void a_record_that_was_tampered_with_is_restored_and_said_to_be_so() throws SQLException {
        record();
        tamper("drop trigger guanjia.journal_append_only", "update guanjia.journal set payload = '{}'");
        backup();

        Answer restored = restore();

        assertThat(restored.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(restored.out()).contains("the entry was changed", "not whole", "Restored into");
    }

    @Test
    void nothing_is_written_over() throws IOException {
        record();
        Files.writeString(archive, "mine");
        assertThat(backup().err()).contains("is there already");
        assertThat(archive).hasContent("mine");
        Files.delete(archive);
        backup();
        assertThat(Shell.run("backup", folder.resolve("none/b.zip").toString(), "--home", home.toString())
                        .err())
                .contains("cannot be written");

        Answer restored = Shell.run("restore", archive.toString(), "--home", home.toString());

        assertThat(restored.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(restored.err()).contains("is not an empty folder");
        assertThat(Shell.run("audit", "verify", "--home", home.toString()).code())
                .isZero();
    }

    @Test
    void damage_is_found_wherever_it_is_and_nothing_is_restored() throws IOException {
        record();
        backup();

        refused(changed("database/guanjia.mv.db", new byte[10]), "damaged or was changed: database/guanjia.mv.db");
        refused(changed("guanjia.keys", "city | AAAA".getBytes(StandardCharsets.UTF_8)), "guanjia.keys");
        refused(changed("manifest", new byte[0]), "no backup that guanjia made");
        refused(changed("evidence/441900105/added", new byte[1]), "damaged or was changed: manifest");
        byte[] all = Files.readAllBytes(archive);
        refused(Files.write(folder.resolve("cut.zip"), Arrays.copyOf(all, all.length / 2)), "no backup");
        refused(Files.writeString(folder.resolve("text.zip"), "not a zip"), "no backup");
        refused(folder.resolve("none.zip"), "no backup");
    }

    @Test
    void what_a_newer_release_wrote_is_left_to_it() throws SQLException {
        record();
        tamper("insert into guanjia.\"flyway_schema_history\" values"
                + " (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 0, 'x', now(), 1, true)");
        assertThat(backup().code()).isZero();

        refused(archive, "A newer release made this backup");
    }

    @Test
    void is_for_an_embedded_database_that_is_there() throws IOException {
        Answer nothing = backup();
        Map<String, String> server =
                Map.of("LANG", "zh", "GUANJIA_DATABASE_URL", "jdbc:postgresql://db.example/guanjia");
        Answer onServer = Shell.run(server, "", "backup", archive.toString());
        Answer ontoServer = Shell.run(server, "", "restore", archive.toString());

        assertThat(nothing.err()).contains("no database of this release");
        assertThat(onServer.err()).contains("pg_dump", "密钥").doesNotContain("db.example");
        assertThat(ontoServer.err()).contains("pg_dump");
        assertThat(List.of(nothing.code(), onServer.code(), ontoServer.code())).containsOnly(ExitCode.REFUSED.number());
        assertThat(folder).isEmptyDirectory();
    }

    private void refused(Path file, String... words) {
        Answer answer = Shell.run("restore", file.toString(), "--home", second().toString());

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains(words).doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
        assertThat(Files.notExists(second()) || second().toFile().list().length == 0)
                .as("nothing is left")
                .isTrue();
    }

    /** The archive with another content of that entry. */
    private Path changed(String name, byte[] content) throws IOException {
        Path other = folder.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(archive.toFile());
                OutputStream out = Files.newOutputStream(other);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (!entry.getName().equals(name)) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    copy.write(zip.getInputStream(entry).readAllBytes());
                }
            }
            copy.putNextEntry(new ZipEntry(name));
            copy.write(content);
        }
        return other;
    }

    /** Tells the story in the home, and gives one of its wishes. */
    private String tell() {
        try (Story story = Story.tell(home, Timetable.autumn2026())) {
            return story.wishes().get(Tale.MEDICINE);
        }
    }

    private void record() {
        try (Guanjia guanjia = Guanjia.builder().embedded(home).ticksByHost().start()) {
            record(guanjia);
        }
    }

    private static void record(Guanjia guanjia) {
        guanjia.extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "虚构", Set.of()));
    }

    private void tamper(String... statements) throws SQLException {
        try (Database database = Database.open(
                        new DatabaseSettings(Database.embedded(home), "guanjia", "", SchemaName.DEFAULT, 2));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Answer backup(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"backup", archive.toString(), "--home", home.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Shell.run(args);
    }

    private Answer restore() {
        return Shell.run("restore", archive.toString(), "--home", second().toString());
    }

    private Path second() {
        return folder.resolve("second");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
