package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.worktime.CalendarEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void a_calendar_without_faults_is_called_fine_with_its_figures() throws IOException {
        Answer answer = Shell.run("calendar", "check", bundled(CalendarEdition.class, "prc.calendar"));

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .matches(
                        "Calendar prc-2026 is fine: years 2020 \\.\\. 2026, \\d+ holidays, \\d+ make-up working days\\R");
    }

    @Test
    void all_faults_of_a_calendar_are_named_one_per_line() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.calendar"), "edition | own\nyears | 2030\nfeast | 2030-01-01 | 元旦\n");

        Answer answer = Shell.run("calendar", "check", file.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("own.calendar:2: "),
                        line -> assertThat(line).startsWith("own.calendar:3: "));
    }

    @Test
    void a_missing_file_is_refused() {
        Answer answer = Shell.run("calendar", "check", folder.resolve("none").toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).startsWith("none: ").contains("no such file");
    }

    @Test
    void a_rulebook_without_faults_is_called_fine_with_document_and_validity() throws IOException {
        Answer answer = Shell.run("rulebook", "check", bundled(Rulebook.class, "2022.rulebook"));

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("Rulebook 2022 is fine: \\d+ provisions"),
                        line -> assertThat(line).startsWith("Document: 东民规〔2022〕2号 "),
                        line -> assertThat(line).isEqualTo("In force: 2023-01-01 to 2025-12-31, both included"));
    }

    @Test
    void an_open_end_of_a_rulebook_is_said_in_words() throws IOException {
        assertThat(Shell.run("rulebook", "check", bundled(Rulebook.class, "2020.rulebook"))
                        .out())
                .contains("until another edition follows");
    }

    @Test
    void all_faults_of_a_rulebook_are_named() throws IOException {
        Path file = Files.writeString(folder.resolve("own.rulebook"), "rulebook | OWN\nnonsense\n");

        Answer answer = Shell.run("rulebook", "check", file.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("own.rulebook:1", "own.rulebook:2");
    }

    @Test
    void a_policy_list_without_faults_is_called_fine_with_what_it_lacks() throws IOException {
        Answer answer = Shell.run("policy-list", "check", bundled(PolicyListEdition.class, "2020.policies"));

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        "Policy list 2020 is fine: 10 policies of 5 departments",
                        "Document: 东府办〔2020〕67号 关于全面加强民政工作的意见",
                        "In force: from 2020-10-29 until another edition follows",
                        "Without a contact: 10 policies; whoever hands a request over has to give one");
    }

    @Test
    void a_policy_list_with_all_contacts_lacks_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("own.policies"), """
                policy-list | own
                document | 示例〔2030〕1号
                title | 示例政策清单
                from | 2030-01-01
                department | education | 教育部门
                policy | education-assistance | 教育救助 | education | TOWN | - | 致电 12345 | education | §1 | 就学困难
                """);

        assertThat(Shell.run("policy-list", "check", file.toString()).out()).doesNotContain("Without a contact");
    }

    @Test
    void all_faults_of_a_policy_list_are_named() throws IOException {
        Path file = Files.writeString(folder.resolve("own.policies"), "policy-list | OWN\nnonsense\n");

        Answer answer = Shell.run("policy-list", "check", file.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("own.policies:1", "own.policies:2");
    }

    @Test
    void a_file_of_staff_without_faults_is_called_fine() throws IOException {
        Path file = Files.writeString(folder.resolve("own.staff"), """
                office | 441900105:town-department:housing | 企石镇住房和城乡建设局
                staff | u-101 | 甲虚构 | - | 441900105:town-department:housing 2026-01-01 ..
                """);

        Answer answer = Shell.run("staff", "check", file.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .containsExactly("The file is fine: 1 members of staff, 1 named offices, 0 substitutions");
    }

    @Test
    void all_faults_of_a_file_of_staff_are_named_against_a_region_of_ones_own() throws IOException {
        Path file = Files.writeString(folder.resolve("own.staff"), "office | 441900999:town-charity | x\nnonsense\n");

        Answer answer = Shell.run("staff", "check", file.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("own.staff:1", "441900999", "own.staff:2");
        assertThat(Shell.run("staff", "check", "--region", folder.toString(), file.toString())
                        .err())
                .contains("towns.csv");
    }

    private String bundled(Class<?> neighbour, String name) throws IOException {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve(name), text).toString();
        }
    }
}
