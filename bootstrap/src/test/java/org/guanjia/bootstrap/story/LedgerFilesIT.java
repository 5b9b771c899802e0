package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.query.ExportLedger;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Download;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the auditor takes away. */
class LedgerFilesIT extends Stories {

    private static final String VOUCHER = "莞财拨〔2026〕1号（虚构）";
    private static final String TOWN = QISHI.town().text();
    private static final int UNIT = 0;
    private static final int POT = 3;
    private static final int OPENING = 4;
    private static final int CLOSING = 7;
    private static final int AMOUNT = 10;

    @TempDir
    private Path folder;

    @Test
    void the_ledger_of_a_town_and_its_villages_has_every_posting_and_totals_that_agree() throws Exception {
        try (Story story = begun()) {
            Map<String, List<String[]>> tables = tables(download(story, AUDITOR, query(TOWN, "csv")));

            assertThat(tables).containsOnlyKeys("about.csv", "accounts.csv", "postings.csv", "check.csv");
            assertThat(tables.get("postings.csv")).hasSize(1 + 5);
            assertThat(sum(tables.get("postings.csv"), AMOUNT)).isEqualByComparingTo("14241.00");
            assertThat(tables.get("postings.csv").stream().skip(1))
                    .allSatisfy(row ->
                            assertThat(row).as("the paper that it rests on").contains(VOUCHER));
            assertThat(total(tables, "可用 Available", CLOSING)).isEqualTo("8000.00");
            assertThat(total(tables, "全部状态 All pots", CLOSING)).isEqualTo("0.00");
            assertThat(tables.get("accounts.csv")).anySatisfy(row -> {
                assertThat(row[UNIT]).startsWith(QISHI.text() + " ");
                assertThat(row).contains("可用 Available", "3000.00");
            });
            assertThat(tables.get("check.csv")).extracting(row -> row[3]).containsOnly("结果 Result", "相符 agrees");
            assertThat(tables.get("postings.csv").get(1))
                    .contains("2026-02-10T09:00:00.000000+08:00", "收款入账", "Money received");
            story.ends();
        }
    }

    @Test
    void a_ledger_of_some_days_begins_with_what_lay_there_before() throws Exception {
        try (Story story = begun()) {
            ExportLedger.Query secondDay = new ExportLedger.Query(
                    QISHI.text(),
                    "WISHES",
                    Optional.of(2026),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2026, 2, 11)),
                    Optional.of(LocalDate.of(2026, 2, 11)),
                    "csv");

            Map<String, List<String[]>> tables = tables(download(story, clerk(QISHI), secondDay));

            assertThat(tables.get("postings.csv")).hasSize(1 + 2);
            assertThat(total(tables, "可用 Available", OPENING)).isEqualTo("120.50");
            assertThat(total(tables, "可用 Available", CLOSING)).isEqualTo("3000.00");
            story.ends();
        }
    }

    @Test
    void a_workbook_is_written_to_a_stream_under_a_name_that_says_whose_it_is() throws Exception {
        try (Story story = begun()) {
            Path workbook = folder.resolve("ledger.xlsx");
            try (OutputStream kept = Files.newOutputStream(workbook)) {
                story.guanjia().funds().writeLedger(townCharity(QISHI), query(TOWN, "xlsx"), kept);
            }

            try (ZipFile parts = new ZipFile(workbook.toFile())) {
                assertThat(parts.stream().map(ZipEntry::getName))
                        .contains("xl/worksheets/sheet4.xml", "xl/workbook.xml", "[Content_Types].xml")
                        .doesNotContain("xl/worksheets/sheet5.xml");
            }
            assertThat(download(story, townCharity(QISHI), query(TOWN, "xlsx")).name())
                    .isEqualTo("ledger-" + TOWN + "-with-villages-wishes-2026.xlsx");
            story.ends();
        }
    }

    @Test
    void nobody_takes_away_the_ledger_of_others_or_in_a_form_that_is_none() throws Exception {
        try (Story story = begun()) {
            assertThatThrownBy(() -> download(story, clerk(SHIPAI), query(QISHI.text(), "csv")))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> download(story, AUDITOR, query(TOWN, "pdf")))
                    .isInstanceOf(Refusal.InvalidInput.class);
            assertThatThrownBy(() -> download(
                            story,
                            AUDITOR,
                            new ExportLedger.Query(
                                    TOWN,
                                    "WISHES",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(LocalDate.of(2026, 2, 2)),
                                    Optional.of(LocalDate.of(2026, 2, 1)),
                                    "csv")))
                    .isInstanceOf(Refusal.InvalidInput.class);
            story.ends();
        }
    }

    /** Two days of money: received, a mistake, an earmark, and the mistake turned round. */
    private Story begun() throws Exception {
        Story story = story("2026-02-10T09:00");
        story.submitted(
                clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("失业后断了口粮"), QISHI));
        String year = story.guanjia()
                .funds()
                .open(townLead(QISHI), new OpenFundYear.Command(TOWN, "WISHES", 2026))
                .id();
        received(story, townLead(QISHI), year, TOWN, "TOWN_FINANCE_MATCH", "8000.00");
        Receipt mistake = received(story, townCharity(QISHI), year, QISHI.text(), "VILLAGE_COLLECTIVE", "120.50");
        story.at("2026-02-11T10:00")
                .guanjia()
                .funds()
                .grantQuota(
                        townCharity(QISHI),
                        new GrantQuota.Command(year, QISHI.text(), "TOWN_FINANCE_MATCH", "3000.00", VOUCHER));
        story.guanjia()
                .funds()
                .reverseReceipt(
                        townCharity(QISHI),
                        Call.of(new ReverseReceipt.Command(year, Math.toIntExact(mistake.version()), VOUCHER)));
        return story;
    }

    private static Receipt received(Story story, Actor actor, String year, String unit, String source, String amount) {
        return story.guanjia()
                .funds()
                .receive(
                        actor,
                        new ReceiveMoney.Command(
                                year, unit, source, amount, Optional.empty(), VOUCHER, Optional.empty()));
    }

    private static ExportLedger.Query query(String unit, String format) {
        return new ExportLedger.Query(
                unit, "WISHES", Optional.of(2026), Optional.of(true), Optional.empty(), Optional.empty(), format);
    }

    private static Download download(Story story, Actor actor, ExportLedger.Query query) {
        return story.guanjia().funds().ledger(actor, query);
    }

    private static String total(Map<String, List<String[]>> tables, String pot, int column) {
        return tables.get("accounts.csv").stream()
                .filter(row -> row[UNIT].equals("合计 Total") && row[POT].equals(pot))
                .map(row -> row[column])
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream().skip(1).map(row -> new BigDecimal(row[column])).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, List<String[]>> tables(Download file) throws IOException {
        Map<String, List<String[]>> tables = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(file.content())) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String text = new String(archive.readAllBytes(), StandardCharsets.UTF_8).substring(1);
                tables.put(
                        entry.getName(),
                        Stream.of(text.split("\r\n"))
                                .map(line -> line.split(",", -1))
                                .toList());
            }
        }
        return tables;
    }
}
