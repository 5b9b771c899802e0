package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTableTest {

    private static final String GOOD = "2024-04-09T14:59:00+08:00,15,working-days";
    private static final String GOOD_ANSWER = GOOD + ",2024-04-30T00:00:00+08:00\n";
    private static final String HEADER = "start,amount,unit\n";
    private static final String ANSWER_HEADER = "start,amount,unit,due_before\n";

    @TempDir
    private Path folder;

    @Test
    void gives_each_row_its_due_instant_as_the_golden_file_has_it() throws IOException {
        String golden = Golden.deadlines();

        assertThat(convert(Golden.withoutLastColumn(golden))).isEqualTo(new Answer(0, golden, ""));
    }

    @Test
    void a_bad_row_is_named_with_its_line_and_the_rest_goes_on() {
        Answer answer = convert(HEADER + "soon,15,working-days\n" + GOOD + "\n" + GOOD + ",extra\nnever,x,y\n" + GOOD);

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.out()).isEqualTo(ANSWER_HEADER + GOOD_ANSWER + GOOD_ANSWER);
        assertThat(answer.err().lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("stdin:2: start: "),
                        line -> assertThat(line).startsWith("stdin:4: "),
                        line -> assertThat(line).startsWith("stdin:5: start: "),
                        line -> assertThat(line).startsWith("stdin:5: amount,unit: "));
    }

    @Test
    void a_row_that_awaits_its_calendar_is_named_and_left_out() {
        Answer answer = convert(HEADER + "2026-12-30T10:00,1,months\n" + GOOD);

        assertThat(answer.code()).isEqualTo(ExitCode.AWAITING_CALENDAR.number());
        assertThat(answer.out()).isEqualTo(ANSWER_HEADER + GOOD_ANSWER);
        assertThat(answer.err()).startsWith("stdin:2: ").contains("2027");
    }

    @Test
    void a_faulty_row_outweighs_one_that_awaits_its_calendar() {
        String faulty = "never,1,days\n";
        String awaiting = "2026-12-30T10:00,1,months\n";

        assertThat(convert(HEADER + faulty + awaiting).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(convert(HEADER + awaiting + faulty).code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_blank_lines_are_tolerated() {
        Answer answer = convert("\uFEFFstart,amount,unit\r\n\r\n \n" + GOOD + "\r\n\n\n");

        assertThat(answer).isEqualTo(new Answer(0, ANSWER_HEADER + GOOD_ANSWER, ""));
    }

    @Test
    void input_columns_are_echoed_as_they_came() {
        assertThat(convert(HEADER + "2024-04-09T06:59Z , 15,working-days").out())
                .isEqualTo(ANSWER_HEADER + "2024-04-09T06:59Z , 15,working-days,2024-04-30T00:00:00+08:00\n");
    }

    @Test
    void lines_are_numbered_as_an_editor_does_with_blank_ones() {
        assertThat(convert("\n" + HEADER + "\n\nbad\n").err()).startsWith("stdin:5: ");
    }

    @Test
    void another_header_is_refused_as_a_whole() {
        for (String table : new String[] {"", "start;amount;unit\n" + GOOD, GOOD}) {
            Answer answer = convert(table);

            assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err()).startsWith("stdin:1: ").contains("start,amount,unit");
        }
    }

    @Test
    void a_table_in_another_encoding_is_named_as_a_whole() {
        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            byte[] table = ("\uFEFF" + HEADER + GOOD).getBytes(other);
            Answer answer = Shell.run(Map.of("LANG", "zh"), table, "deadline", "--csv", "-");

            assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
            assertThat(answer.err()).startsWith("stdin:1: ").contains("不是 UTF-8 编码");
        }
    }

    @Test
    void a_line_in_another_encoding_or_without_end_spoils_no_other() {
        String table = HEADER + "东莞,1,days\n" + "9".repeat(5_000) + "\n" + GOOD;
        Answer answer =
                Shell.run(Map.of("LANG", "en"), table.getBytes(Charset.forName("GB18030")), "deadline", "--csv", "-");

        assertThat(answer.out()).isEqualTo(ANSWER_HEADER + GOOD_ANSWER);
        assertThat(answer.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("stdin:2: ").contains("not UTF-8"),
                        line -> assertThat(line).startsWith("stdin:3: ").contains("1000"));
    }

    @Test
    void what_a_file_says_never_steers_the_terminal() {
        assertThat(convert(HEADER + "2024-04-09T14:59,1,da\u001b[31mys\n").err())
                .doesNotContain("\u001b");
    }

    @Test
    void reads_a_file_and_names_it() throws IOException {
        Path file = Files.writeString(folder.resolve("due.csv"), HEADER + GOOD + "\nx\n", StandardCharsets.UTF_8);

        Answer answer = Shell.run("deadline", "--csv", file.toString());

        assertThat(answer.out()).isEqualTo(ANSWER_HEADER + GOOD_ANSWER);
        assertThat(answer.err()).startsWith("due.csv:3: ");
    }

    @Test
    void a_file_that_is_missing_or_a_folder_is_refused() {
        assertThat(Shell.run("deadline", "--csv", folder.resolve("none.csv").toString()))
                .satisfies(answer -> assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number()))
                .satisfies(answer -> assertThat(answer.err()).contains("none.csv", "no such file"));
        assertThat(Shell.run("deadline", "--csv", folder.toString()).err()).contains("a folder, not a file");
    }

    private static Answer convert(String table) {
        return Shell.run(Map.of("LANG", "en"), table, "deadline", "--csv", "-");
    }
}
