package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wish as a file, and what shows of a file that somebody changed. */
class AuditFileIT {

    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor CLERK =
            new Actor("staff-206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900006001")));
    private static final int CHANGES = 300;

    @TempDir
    private Path folder;

    private String id = "";
    private String number = "";

    @BeforeEach
    void two_entries() {
        try (Guanjia guanjia = Guanjia.builder()
                .embedded(folder.resolve("home"))
                .clock(InstantSource.fixed(Instant.parse("2026-09-28T02:00:00Z")))
                .ticksByHost()
                .start()) {
            guanjia.extensions().record(BUREAU, Requests.yearOfGrace());
            var slip = guanjia.wishes().submit(CLERK, Requests.medicine("441900006001"));
            id = slip.id();
            number = slip.number().text();
            guanjia.wishes().acknowledge(CLERK, new AcknowledgeWish.Command(id, Optional.empty()));
            guanjia.tick();
        }
    }

    @Test
    void a_wish_is_written_by_its_number_or_its_id_and_is_whole() throws IOException {
        Answer byNumber = Shell.run("audit", "export", number, "--home", home(), "--output", file());
        Answer byId = Shell.run("audit", "export", id, "--home", home());
        String hash = byNumber.err().strip().replaceAll(".* ", "");

        assertThat(byNumber.code()).isEqualTo(ExitCode.FINE.number());
        assertThat(byId.out().lines()).isEqualTo(Files.readAllLines(Path.of(file())));
        assertThat(check(file()).out())
                .isEqualTo("The file is whole: " + id + ", 2 entries, 2 of them with their place in the feed, "
                        + "newest hash " + hash + System.lineSeparator());
        assertThat(Shell.run("audit", "check", file(), "--hash", hash).code()).isEqualTo(ExitCode.FINE.number());
        assertThat(Shell.run(Map.of("LANG", "zh"), "", "audit", "check", file()).out())
                .startsWith("文件完整：");
    }

    @Test
    void it_names_nobody() throws IOException {
        assertThat(String.join("\n", exported())).contains("staff-206").doesNotContain("示例", "张", "13800138000");
    }

    @Test
    void every_change_of_a_character_shows() throws IOException {
        long seed = Long.getLong("guanjia.seed", 20_261_122L);
        Random random = new Random(seed);
        List<String> lines = exported();
        for (int i = 0; i < CHANGES; i++) {
            List<String> changed = new ArrayList<>(lines);
            int line = random.nextInt(lines.size());
            StringBuilder text = new StringBuilder(lines.get(line));
            int at = random.nextInt(text.length());
            text.setCharAt(at, (char) (text.charAt(at) + 1));
            changed.set(line, text.toString());

            assertThat(check(written(changed)).code())
                    .as("line %d character %d with -Dguanjia.seed=%d", line, at, seed)
                    .isIn(ExitCode.FINDINGS.number(), ExitCode.REFUSED.number());
        }
    }

    @Test
    void entries_that_are_missing_doubled_or_moved_show() throws IOException {
        List<String> lines = exported();
        List<String> withoutFirst = List.of(lines.get(0), lines.get(2));
        List<String> withoutLast = lines.subList(0, 2);
        List<String> doubled = List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2));
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 1, 2);

        assertThat(check(written(withoutFirst)).out()).contains("version 1: an entry is missing");
        assertThat(check(written(withoutLast)).out()).contains("version 2: an entry is missing");
        assertThat(check(written(doubled)).out()).contains("the entry was inserted");
        assertThat(check(written(moved)).code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(check(written(lines)).code()).isEqualTo(ExitCode.FINE.number());
    }

    @Test
    void another_hash_than_the_one_known_shows() throws IOException {
        Answer answer = Shell.run("audit", "check", written(exported()), "--hash", "00");

        assertThat(answer.code()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(answer.out()).startsWith("The file ends in another hash: ");
    }

    @Test
    void what_is_none_is_told_by_its_line() throws IOException {
        List<String> lines = new ArrayList<>(exported());
        lines.add("null");

        assertThat(check(written(lines)).err()).startsWith("Line 4 of ");
        assertThat(check(written(List.of("{}"))).err()).startsWith("Line 1 of ");
        assertThat(check(written(List.of())).err()).startsWith("Line 1 of ");
        assertThat(check(folder.resolve("none").toString()).err()).startsWith("There is no file ");
    }

    @Test
    void nothing_is_written_of_an_unknown_wish_or_over_a_file() throws IOException {
        Files.writeString(Path.of(file()), "mine");

        Answer taken = Shell.run("audit", "export", id, "--home", home(), "--output", file());
        Answer unknown = Shell.run("audit", "export", "441900006-01K7ZZZZZZ0000000000000000", "--home", home());

        assertThat(taken.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(Path.of(file())).hasContent("mine");
        assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(unknown.err()).startsWith("There is no wish 441900006-");
        assertThat(Shell.run("audit", "export", "nonsense", "--home", home()).code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    private List<String> exported() {
        return Shell.run("audit", "export", id, "--home", home()).out().lines().toList();
    }

    private String written(List<String> lines) throws IOException {
        return Files.write(folder.resolve("changed"), lines).toString();
    }

    private static Answer check(String file) {
        return Shell.run("audit", "check", file);
    }

    private String file() {
        return folder.resolve("wish.ndjson").toString();
    }

    private String home() {
        return folder.resolve("home").toString();
    }
}
