package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.rest.Canary;
import org.guanjia.bootstrap.rest.Sightings;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who comes in by a file is in nothing that the commands say or write, nor in a backup that has no keys. */
class CanaryIT {

    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    @TempDir
    private Path folder;

    private final Sightings sightings = new Sightings();

    @Test
    void is_in_nothing_that_commands_say_or_write() throws IOException {
        goOnByTheLapsedRulebook();
        Path file = Files.writeString(folder.resolve("requests.csv"), Canary.file());
        Path written = Files.createDirectory(folder.resolve("written"));

        run("import", file.toString(), "--dry-run");
        Answer taken = run(
                "import",
                file.toString(),
                "--result",
                written.resolve("result.csv").toString());
        String wish = Files.readAllLines(written.resolve("result.csv")).get(1).split(",", -1)[2];
        run("report", "--town", "441900105", "--csv");
        run("audit", "verify");
        run("audit", "export", wish, "--output", written.resolve("journal").toString());
        run(
                "audit",
                "ledger",
                "441900105",
                "--output",
                written.resolve("ledger.xlsx").toString());
        run("backup", written.resolve("backup.zip").toString(), "--without-keys");
        sightings.lookInto(written);
        sightings.lookInto(home());

        assertThat(taken.out()).contains("taken in, 0 known from before, 11 refused");
        assertThat(written.resolve("journal")).isNotEmptyFile();
        assertThat(sightings.seen()).isEmpty();
        sightings.lookInto(file);
        assertThat(sightings.seen()).as("seen where it is").isNotEmpty();
    }

    private Answer run(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--home", home().toString()));
        Answer answer = Shell.run(all.toArray(String[]::new));
        sightings.lookAt("output of " + command[0], answer.out());
        sightings.lookAt("errors of " + command[0], answer.err());
        return answer;
    }

    private void goOnByTheLapsedRulebook() {
        try (Guanjia guanjia = Guanjia.builder().embedded(home()).start()) {
            guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31), "虚构", Set.of()));
        }
    }

    private Path home() {
        return folder.resolve("home");
    }
}
