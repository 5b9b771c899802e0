package org.guanjia.adapter.tables;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
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

class TableFileWriterTest extends TableFilesContract {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** As programs read it, and the reader does not. */
    private static final String NUMBERED_UNDERSCORE = "_x005F_";

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
