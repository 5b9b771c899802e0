package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.ResourceBundle;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "deadline --help",
                "calendar --help",
                "calendar check --help",
                "rulebook check -h",
                "policy-list check -h"
            })
    void help_is_everywhere_and_fine(String line) {
        Answer answer = Shell.run(line.split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: guanjia").doesNotContain("usage.");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void the_help_of_the_program_names_the_exit_codes() {
        assertThat(Shell.run("--help").out()).contains("Exit codes:", "70");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(Shell.run("--version").out()).matches("guanjia \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 用法",
        "LANG, C.UTF-8, 用法",
        "LANG, zh_CN.UTF-8, 用法",
        "LANG, en_GB.UTF-8, Usage",
        "LC_ALL, en_US.UTF-8, Usage"
    })
    void speaks_the_language_of_the_environment_and_else_chinese(String name, String value, String word) {
        Map<String, String> environment = name.isEmpty() ? Map.of() : Map.of(name, value);

        assertThat(Shell.run(environment, "", "--help").out()).startsWith(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang=zh --help", "--help --lang zh", "--lang ZH --help"})
    void speaks_the_language_asked_for(String line) {
        assertThat(Shell.run(line.split(" ")).out()).startsWith("用法");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlines",
                "--port",
                "--lang fr deadline",
                "calendar",
                "calendar check",
                "deadline",
                "deadline 2026-09-28T10:00",
                "deadline 2026-09-28T10:00 5 working-days --csv -"
            })
    void wrong_usage_is_told_apart_and_points_to_the_help(String line) {
        Answer answer = Shell.run(line.split(" "));

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(answer.err()).startsWith("Wrong usage: ").contains("--help");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void both_languages_have_the_same_texts() {
        ResourceBundle chinese = new Texts(Language.ZH).bundle();
        ResourceBundle english = new Texts(Language.EN).bundle();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void a_result_that_cannot_be_printed_is_a_failure() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(full),
                new PrintWriter(new StringWriter()),
                Map.of());

        assertThat(Program.run(console, "deadline", "2026-09-28T10:00", "24 hours"))
                .isEqualTo(ExitCode.INTERNAL_FAILURE.number());
    }
}
