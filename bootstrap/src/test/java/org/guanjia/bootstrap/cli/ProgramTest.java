package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
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
                "policy-list check -h",
                "audit --help",
                "audit verify --help",
                "staff check -h",
                "demo --help",
                "migrate --help",
                "backup --help",
                "restore --help"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve --http-prot 1 | unknown option --http-prot; did you mean | 未知的选项 --http-prot；是否指",
                "serve -x9 | unknown option -x | 未知的选项 -x",
                "deadlines | unknown command deadlines; known are serve, demo, deadline | 未知的命令 deadlines",
                "calendar nosuch | unknown command nosuch; known are check | 未知的命令 nosuch；可用的命令：check",
                "calendar | a command is missing, one of check | 缺少命令，可用的命令：check",
                "calendar check | FILE is missing | 缺少 FILE",
                "calendar check a b | too many arguments | 参数过多",
                "deadline --csv | --csv is missing | 缺少 --csv",
                "deadline --csv a --csv b | --csv is given twice | --csv 重复给出",
                "--lang fr calendar | the value of --lang is not understood | --lang 的值无法识别",
                "--debug=perhaps calendar | the value of --debug is not understood | --debug 的值无法识别",
                "deadline | give either START and PERIOD | 请给出 START 和 PERIOD"
            })
    void wrong_usage_is_explained_in_both_languages(String line, String english, String chinese) {
        String[] args = line.split(" ");

        assertThat(Shell.run(Map.of("LANG", "en"), "", args).err()).startsWith("Wrong usage: " + english);
        assertThat(Shell.run(Map.of("LANG", "zh"), "", args).err())
                .startsWith("用法错误：")
                .contains(chinese)
                .doesNotContainPattern("(?i)missing|unknown|unmatched|invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --database-password=geheim123",
                "serve --database-password geheim123",
                "serve --password=geheim123",
                "--database-password=geheim123 serve",
                "serve --databasePassword:geheim123",
                "serve --lang=zh --PWD=geheim123"
            })
    void a_password_on_the_command_line_is_never_repeated_but_told_where_it_belongs(String line) {
        Answer answer = Shell.run(line.split(" "));

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(answer.err()).contains("GUANJIA_DATABASE_PASSWORD", "--database-password-file");
        assertThat(answer.out() + answer.err()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --databse-url=jdbc:postgresql://u:geheim123@db/x",
                "serve --user u:geheim123",
                "serve -pgeheim123",
                "serve -p geheim123",
                "serve geheim123",
                "serve --debug=geheim123",
                "--lang=geheim123 serve",
                "serve --http-port=geheim123"
            })
    void no_value_of_a_wrong_command_line_is_repeated(String line) {
        Answer answer = Shell.run(line.split(" "));

        assertThat(answer.code()).isNotZero();
        assertThat(answer.out() + answer.err()).isNotBlank().doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:file:/tmp/x | H2 | home",
                "jdbc:postgresql://db/x?reWriteBatchedInserts=true | reWriteBatchedInserts=true | database.url"
            })
    void an_address_that_is_refused_is_explained_in_both_languages(String url, String word, String other) {
        for (String language : List.of("en", "zh")) {
            Answer answer = Shell.run(Map.of("LANG", language), "", "serve", "--database-url", url);

            assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
            assertThat(answer.err()).startsWith("database.url: ").contains(word, other);
        }
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
