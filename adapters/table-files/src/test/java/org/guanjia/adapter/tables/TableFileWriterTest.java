package org.guanjia.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.guanjia.adapter.contract.TableFilesContract;
import org.guanjia.application.port.Table;
import org.guanjia.application.port.TableFiles;
import org.guanjia.application.port.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileWriterTest extends TableFilesContract {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** As programs read it, and the reader does not. */
    private static final String NUMBERED_UNDERSCORE = "_x005F_";

    @TempDir
    private Path folder;

    @Override
    protected TableFiles files() {
        return new TableFileWriter();
    }

    @Override
    protected List<List<List<String>>> read(TableFormat format, InputStream content) throws IOException {
        return format == TableFormat.XLSX ? sheets(content) : csvFiles(content);
    }

    private static List<List<List<String>>> sheets(InputStream content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(content, new ReadingOptions(true, true))) {
            List<List<List<String>>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read().stream().map(TableFileWriterTest::cells).toList());
            }
            return sheets;
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i ->
                        row.getOptionalCell(i).map(TableFileWriterTest::shown).orElse(""))
                .toList();
    }

    private static String shown(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText().replace(NUMBERED_UNDERSCORE, "_");
        }
        String format = String.valueOf(cell.getDataFormatString());
        if (format.startsWith("yyyy")) {
            return shown(cell.asDate());
        }
        return format.contains("0.00")
                ? cell.asNumber().setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                : cell.asNumber().toPlainString();
    }

    private static String shown(LocalDateTime moment) {
        LocalDateTime second = moment.plus(1, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
        return second.toLocalDate() + "T"
                + second.toLocalTime().plusNanos(1).toString().substring(0, 8);
    }

    private static List<List<List<String>>> csvFiles(InputStream content) throws IOException {
        List<List<List<String>>> files = new ArrayList<>();
        try (ZipInputStream archive = new ZipInputStream(content)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String text = new String(archive.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).startsWith(BYTE_ORDER_MARK).endsWith("\r\n");
                files.add(CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                        .map(CsvRecord::getFields)
                        .map(fields -> fields.stream()
                                .map(TableFileWriterTest::withoutOffset)
                                .toList())
                        .toList());
            }
        }
        return files;
    }

    private static String withoutOffset(String text) {
        return text.matches("20\\d\\d-\\d\\d-\\d\\dT.*\\+08:00") ? text.substring(0, 19) : text;
    }

    @Test
    void what_a_sheet_cannot_hold_goes_on_in_another() throws IOException {
        Table numbers = new Table(
                "numbers",
                "数目 Numbers",
                List.of("数"),
                rows -> IntStream.range(0, 5)
                        .forEach(i -> rows.accept(List.of(new org.guanjia.application.port.Cell.Count(i)))));
        try (InputStream content = new TableFileWriter(2)
                        .make(TableFormat.XLSX, List.of(numbers))
                        .content();
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("数目 Numbers", "数目 Numbers 2", "数目 Numbers 3");
            assertThat(workbook.getSheet(2).orElseThrow().read()).hasSize(2);
        }
    }

    @Test
    void a_sheet_stores_money_and_moments_digit_by_digit() throws IOException {
        String sheet = parts(workbook(
                        new org.guanjia.application.port.Cell.Yuan(Long.MAX_VALUE),
                        new org.guanjia.application.port.Cell.Yuan(-1),
                        new org.guanjia.application.port.Cell.Moment(Instant.parse("2026-12-31T15:59:59.999999Z"))))
                .get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("<v>92233720368547758.07</v>", "<v>-0.01</v>", "<v>46387.999999999988</v>")
                .doesNotContain("<f>");
    }

    @Test
    void headings_stay_in_sight_above_columns_as_wide_as_their_texts() throws IOException {
        String sheet = parts(workbook(new org.guanjia.application.port.Cell.Text("一二三四五六七八九十")))
                .get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"")
                .contains("<col min=\"1\" max=\"1\" width=\"22.0\"");
    }

    @Test
    void no_text_waits_in_memory_for_the_end_of_the_workbook() throws IOException {
        assertThat(parts(workbook(new org.guanjia.application.port.Cell.Text("一")))
                        .get("xl/sharedStrings.xml"))
                .contains("count=\"0\" uniqueCount=\"0\"");
    }

    private static byte[] workbook(org.guanjia.application.port.Cell... cells) throws IOException {
        Table table = new Table(
                "cells", "格 Cells", List.of("格"), rows -> Stream.of(cells).forEach(cell -> rows.accept(List.of(cell))));
        try (InputStream content =
                new TableFileWriter().make(TableFormat.XLSX, List.of(table)).content()) {
            return content.readAllBytes();
        }
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile archive =
                new ZipFile(Files.write(folder.resolve("book.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(archive.entries())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @Test
    void the_files_of_an_archive_are_named_after_their_tables() throws IOException {
        Table table = new Table("postings", "流水 Postings", List.of("数"), rows -> {});
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(new TableFileWriter()
                .make(TableFormat.CSV, List.of(table))
                .content()
                .readAllBytes()))) {
            assertThat(archive.getNextEntry().getName()).isEqualTo("postings.csv");
        }
    }
}
