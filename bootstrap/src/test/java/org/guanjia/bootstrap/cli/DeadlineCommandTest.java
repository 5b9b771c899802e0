package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCommandTest {

    @TempDir
    private Path folder;

    @Test
    void says_when_it_is_due_and_which_days_did_not_count() {
        Answer answer = Shell.run("deadline", "2026-09-28T10:00", "5 working-days");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                        Due before: 2026-10-11T00:00:00+08:00
                        Start: 2026-09-28T10:00:00+08:00
                        Period: 5 working days
                        Counted: from 2026-09-29 on, the day after the start
                        Skipped: 2026-10-01 国庆节
                        Skipped: 2026-10-02 国庆节
                        Skipped: 2026-10-03 国庆节
                        Skipped: 2026-10-04 国庆节
                        Skipped: 2026-10-05 国庆节
                        Skipped: 2026-10-06 国庆节
                        Skipped: 2026-10-07 国庆节
                        Counted though it looks like rest: 2026-10-10, make-up working day for 国庆节
                        Last day: 2026-10-10, until 24:00
                        Work calendar: prc-2026 (2020 .. 2026)
                        """);
    }

    @Test
    void says_from_which_rest_day_the_last_day_rolled_on() {
        assertThat(Shell.run("deadline", "2026-09-03T10:00", "1 months").out())
                .contains("Last day: 2026-10-08, until 24:00; rolled on from 2026-10-03, which is no working day");
    }

    @Test
    void hours_run_round_the_clock() {
        assertThat(Shell.run("deadline", "2026-09-30T18:30", "24 hours").out())
                .startsWith("Due before: 2026-10-01T18:30:00+08:00")
                .contains("no calendar is needed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28T10:00, 2026-09-29T10:00:00+08:00",
        "2026-09-28T10:00:07, 2026-09-29T10:00:07+08:00",
        "2026-09-28T10:00+08:00, 2026-09-29T10:00:00+08:00",
        "2026-09-28T02:00Z, 2026-09-29T10:00:00+08:00",
        "2026-09-28T10:00:00.5+08:00, 2026-09-29T10:00:00.5+08:00"
    })
    void a_start_without_an_offset_is_the_citys_time(String start, String due) {
        assertThat(Shell.run("deadline", start, "24 hours").out())
                .startsWith("Due before: " + due + System.lineSeparator());
    }

    @Test
    void the_period_may_stand_in_two_words() {
        assertThat(Shell.run("deadline", "2026-09-28T10:00", "5", "working-days"))
                .isEqualTo(Shell.run("deadline", "2026-09-28T10:00", "5 working-days"));
    }

    @Test
    void a_deadline_that_awaits_its_calendar_names_the_year_and_has_an_exit_code_of_its_own() {
        Answer answer = Shell.run("deadline", "2026-12-28T10:00", "5 working-days");

        assertThat(answer.code()).isEqualTo(ExitCode.AWAITING_CALENDAR.number());
        assertThat(answer.err()).contains("not known yet", "prc-2026", "lacks 2027");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void another_edition_of_the_calendar_may_be_given() throws IOException {
        Path file = Files.writeString(folder.resolve("own.calendar"), """
                edition | own
                years   | 2026 .. 2027
                holiday | 2026-12-29 | 校庆
                holiday | 2027-01-01 | 元旦
                """);

        assertThat(Shell.run("deadline", "2026-12-28T10:00", "5 working-days", "--calendar", file.toString())
                        .out())
                .startsWith("Due before: 2027-01-07T00:00:00+08:00")
                .contains("Work calendar: own (2026 .. 2027)");
    }

    @Test
    void all_faults_of_the_arguments_are_named_at_once() {
        Answer answer = Shell.run("deadline", "yesterday", "5", "working", "days");

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("START: "),
                        line -> assertThat(line).startsWith("PERIOD: "));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30T10:00", "2026-09-28", "2026-09-28T25:00", "+12026-01-01T00:00", "2026-09-28T10:00+08:00[x]"
    })
    void a_start_of_another_form_is_refused(String start) {
        assertThat(Shell.run("deadline", start, "24 hours").code()).isEqualTo(ExitCode.REFUSED.number());
    }
}
