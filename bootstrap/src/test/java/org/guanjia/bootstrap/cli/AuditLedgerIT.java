package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.fund.CommitMoney;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.OrderPayment;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.RecipientInput;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers by the command line. */
class AuditLedgerIT {

    private static final String TOWN = "441900105";
    private static final String VOUCHER = "企石镇政府会议纪要〔2026〕4号";
    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));
    private static final Actor LEAD = new Actor("lead-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode(TOWN)));

    @TempDir
    private Path folder;

    @Test
    void writes_the_ledger_of_a_year_into_a_file() throws IOException {
        paid();
        Path file = folder.resolve("ledger.xlsx");

        Answer answer = ledger("--year", "2026", "--programme", "MICRO_PROJECTS", "--output", file.toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isEqualTo(ExitCode.FINE.number());
        assertThat(answer.out()).contains("Written: " + file).contains(" bytes");
        try (ZipFile workbook = new ZipFile(file.toFile())) {
            assertThat(workbook.getEntry("xl/worksheets/sheet4.xml")).isNotNull();
        }
        Answer again = ledger("--year", "2026", "--output", file.toString());
        assertThat(again.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void writes_the_payments_as_comma_separated_values() throws IOException {
        paid();
        Path file = folder.resolve("payments.zip");

        Answer answer = Shell.run(
                Map.of("LANG", "zh"),
                "",
                "audit",
                "ledger",
                TOWN,
                "--home",
                home(),
                "--payments",
                "--year",
                "2026",
                "--programme",
                "MICRO_PROJECTS",
                "--format",
                "csv",
                "--output",
                file.toString());

        assertThat(answer.out()).contains("已写入");
        try (ZipFile archive = new ZipFile(file.toFile())) {
            assertThat(new String(
                            archive.getInputStream(archive.getEntry("payments.csv"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("示例公司", "300.00");
        }
    }

    @Test
    void says_what_is_wrong_with_what_was_asked() {
        assertThat(ledger().err()).contains("no database of this release");
        paid();

        assertThat(ledger("--format", "ods").code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(ledger("--programme", "SAVINGS").err()).contains("programme");
        assertThat(Shell.run("audit", "ledger", "441900999", "--home", home()).code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    private Answer ledger(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"audit", "ledger", TOWN, "--home", home()}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Shell.run(args);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private void paid() {
        try (Guanjia guanjia = Guanjia.builder()
                .embedded(folder.resolve("home"))
                .clock(InstantSource.fixed(Instant.parse("2026-09-28T02:00:00Z")))
                .ticksByHost()
                .start()) {
            guanjia.extensions()
                    .record(
                            BUREAU,
                            new RecordExtension.Command(
                                    "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "虚构", Set.of(2026)));
            String year = guanjia.funds()
                    .open(LEAD, new OpenFundYear.Command(TOWN, "MICRO_PROJECTS", 2026))
                    .id();
            guanjia.funds()
                    .receive(
                            LEAD,
                            new ReceiveMoney.Command(
                                    year, TOWN, "SOCIAL", "1000.00", Optional.empty(), VOUCHER, Optional.empty()));
            String commitment = guanjia.commitments()
                    .commit(
                            LEAD,
                            new CommitMoney.Command(
                                    year, TOWN, "POOL", "滨河社区健身广场", "900.00", Optional.empty(), Optional.empty()))
                    .id();
            guanjia.commitments()
                    .orderPayment(
                            LEAD,
                            new OrderPayment.Command(
                                    commitment,
                                    "300.00",
                                    new RecipientInput(Optional.empty(), Optional.empty(), Optional.of("示例公司"))));
        }
    }
}
