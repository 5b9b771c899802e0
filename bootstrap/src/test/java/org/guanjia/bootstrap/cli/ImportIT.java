package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the hotline by the command line. */
class ImportIT {

    private static final Path SAMPLE = Path.of("sample", "12345-requests.csv");
    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    @TempDir
    private Path folder;

    @BeforeEach
    void goOnByTheLapsedRulebook() {
        try (Guanjia guanjia = Guanjia.builder().embedded(home()).start()) {
            guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2099, 12, 31), "虚构", Set.of()));
        }
    }

    @Test
    void the_sample_is_kept_as_it_is_written() throws IOException {
        if (Boolean.getBoolean("guanjia.update")) {
            Files.createDirectories(SAMPLE.getParent());
            Files.writeString(SAMPLE, SampleRequests.text());
        }

        assertThat(Files.readString(SAMPLE)).isEqualTo(SampleRequests.text());
    }

    @Test
    void takes_the_sample_in_and_nothing_of_it_twice() throws IOException {
        Path result = folder.resolve("result.csv");
        int fine = SampleRequests.LINES - SampleRequests.WRONG;

        Answer tried = run(SAMPLE, "--dry-run");
        Answer first = run(SAMPLE, "--result", result.toString());
        Answer again = run(SAMPLE);

        assertThat(tried.out()).contains("Nothing was written: " + fine + " can be taken in, 0 known");
        assertThat(first.out()).contains("Done: " + fine + " taken in, 0 known from before, 12 refused");
        assertThat(first.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(again.out()).contains("Done: 0 taken in, " + fine + " known from before, 12 refused");
        assertThat(again.err().lines()).hasSize(SampleRequests.WRONG);
        List<String> told = Files.readAllLines(result);
        assertThat(told).hasSize(SampleRequests.LINES + 1);
        assertThat(told.get(1))
                .matches("2,TAKEN,441900[0-9]{3}-[0-9A-Z]{26},W-[0-9]{9}-2[0-9]{3}-[0-9]{6}-[0-9A-Z],,,");
        assertThat(String.join("", told) + first.err() + again.err()).doesNotContain("虚构", "1380000", "E0000");
    }

    @Test
    void goes_on_where_another_run_was_broken_off() throws IOException {
        String all = SampleRequests.text();
        String begun = all.substring(0, all.lastIndexOf('\n', all.indexOf("SAMPLE-000058")) + 1);
        Path half = write("half.csv", begun.getBytes(StandardCharsets.UTF_8));

        run(half);
        Answer whole = run(SAMPLE);

        assertThat(whole.out()).contains("Done: 173 taken in, 55 known from before, 12 refused");
    }

    @Test
    void reads_what_a_hotline_exports_in_gb18030_and_what_comes_as_json() throws IOException {
        Path chinese = write("export.csv", SampleRequests.text().getBytes(Charset.forName("GB18030")));
        Path json = write(
                "one.ndjson",
                ("{\"工单编号\":\"J1\",\"村社区\":\"441900105201\",\"心愿类别\":\"个人急难\",\"致困原因\":\"疾病\","
                                + "\"求助领域\":\"医疗\",\"帮扶方式\":[\"资金\"]}")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(run(chinese, "--charset", "gb18030", "--dry-run").out()).contains("228 can be taken in");
        assertThat(run(chinese, "--dry-run").out()).contains("228 can be taken in");
        assertThat(run(json).err()).contains("line 1: channel:");
        assertThat(run(json, "--channel", "12345-hotline").out()).contains("1 taken in");
    }

    @Test
    void refuses_what_it_cannot_do_and_says_why() throws IOException {
        Path result = write("result.csv", new byte[0]);
        Answer taken = run(SAMPLE, "--result", result.toString());
        Answer elsewhere = Shell.run(
                "import", SAMPLE.toString(), "--home", folder.resolve("none").toString());

        assertThat(taken.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(taken.err()).contains("is there already");
        assertThat(Files.size(result)).isZero();
        assertThat(elsewhere.err()).contains("no database of this release");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(run(folder.resolve("nothing.csv")).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(run(SAMPLE, "--charset", "latin-1").code()).isEqualTo(ExitCode.WRONG_USAGE.number());
    }

    @Test
    void explains_itself_in_both_languages() {
        assertThat(Shell.run("import", "--help").out()).contains("--dry-run", "writes nothing");
        assertThat(Shell.run(Map.of("LANG", "zh"), "", "import", "--help").out())
                .contains("逐行受理");
    }

    private Answer run(Path file, String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"import", file.toString(), "--home", home().toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Shell.run(args);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path home() {
        return folder.resolve("home");
    }
}
