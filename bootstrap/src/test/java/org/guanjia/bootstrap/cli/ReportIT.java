package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures by the command line. */
class ReportIT {

    private static final String VILLAGE = "441900105201";
    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor CLERK =
            new Actor("clerk-1", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    @TempDir
    private Path folder;

    @Test
    void prints_a_line_for_each_town_and_counts_what_nobody_counted_yet() {
        ask();

        Answer answer = report("--period", "2026-09");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(ExitCode.FINE.number());
        assertThat(answer.out().lines()).hasSize(3);
        assertThat(answer.out().lines().toList().get(0)).startsWith("2026-09, as of ");
        assertThat(answer.out().lines().toList().get(1)).contains("requests", "case in time");
        assertThat(answer.out().lines().toList().get(2))
                .matches(" +1 +1 +1 +0\\.00% 2022 +0\\.00% 2022 .*企石镇 441900105");
        assertThat(report("--period", "2026-09", "--town", "441900105").out()).contains("深巷村村民委员会 " + VILLAGE);
        assertThat(Shell.run(Map.of("LANG", "zh"), "", "report", "--home", home(), "--period", "2026-Q3")
                        .out())
                .contains("2026-07..2026-09，截至", "全程按时");
    }

    @Test
    void prints_every_count_for_spreadsheets() {
        ask();

        assertThat(report("--period", "2026", "--csv").out().lines())
                .contains(
                        "level,code,name,period,figure,value,wishes",
                        "TOWN,441900105,企石镇,2026-01..2026-12,FIELD,medical,1",
                        "TOWN,441900105,企石镇,2026-01..2026-12,RECEIPT,2022:OVERDUE,1");
    }

    @Test
    void says_what_is_wrong_with_what_was_asked() {
        assertThat(report().err()).contains("no database of this release");
        ask();

        assertThat(report("--period", "2026-13").err()).contains("period");
        assertThat(report("--town", "441900999").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(report("--period", "2020").out()).contains("441900105").contains(" 0 ");
    }

    private Answer report(String... more) {
        String[] args = new String[more.length + 3];
        System.arraycopy(new String[] {"report", "--home", home()}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Shell.run(args);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private void ask() {
        try (Guanjia guanjia = Guanjia.builder()
                .embedded(folder.resolve("home"))
                .clock(InstantSource.fixed(Instant.parse("2026-09-28T02:00:00Z")))
                .ticksByHost()
                .start()) {
            guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "虚构", Set.of()));
            guanjia.wishes().submit(CLERK, Requests.medicine(VILLAGE));
        }
    }
}
