package org.guanjia.adapter.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Table;

/** A file of comma-separated values (RFC 4180) for each table, under a byte order mark, in one archive. */
final class CsvArchive {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ZipOutputStream archive;

    CsvArchive(OutputStream out) {
        this.archive = new ZipOutputStream(out);
    }

    void write(List<Table> tables) throws IOException {
        for (Table table : tables) {
            write(table);
        }
        archive.finish();
    }

    private void write(Table table) throws IOException {
        archive.putNextEntry(new ZipEntry(table.key() + ".csv"));
        Writer text = new BufferedWriter(new OutputStreamWriter(archive, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(table.columns().stream().map(PlainText::ofUntyped).toList());
        table.rows()
                .into(row -> csv.writeRecord(row.stream().map(CsvArchive::shown).toList()));
        text.flush();
        archive.closeEntry();
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Text it) {
            return PlainText.ofUntyped(it.text());
        }
        if (cell instanceof Cell.Yuan it) {
            return Shown.yuan(it.fen());
        }
        if (cell instanceof Cell.Moment it) {
            return Shown.withOffset(it.at());
        }
        return cell instanceof Cell.Count it ? Long.toString(it.number()) : "";
    }
}
