package org.guanjia.adapter.requests;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.guanjia.application.refusal.Explanation;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.application.wish.ImportedLine;
import org.guanjia.domain.shared.RuleId;

/**
 * What became of each line, as a table that spreadsheets open. It names nobody, and no cell of it is taken for a formula. Not
 * safe for use by several threads.
 */
public final class ImportResults implements Closeable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGINS_FORMULAS = "=+-@\t\r";

    private final CsvWriter table;
    private final RefusalTexts texts;

    private ImportResults(CsvWriter table, RefusalTexts texts) {
        this.table = table;
        this.texts = texts;
    }

    /** Begins a table, which is closed with it. */
    public static ImportResults to(Writer out, RefusalTexts texts) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter table = CsvWriter.builder().build(out);
        table.writeRecord("line", "outcome", "wish", "case_number", "code", "rule", "reason");
        return new ImportResults(table, texts);
    }

    /** Writes a line down. */
    public void add(ImportedLine line) {
        if (line instanceof ImportedLine.Taken taken) {
            write(line, "TAKEN", taken.wish().text(), taken.number().text(), "", "", "");
        } else if (line instanceof ImportedLine.Known known) {
            write(line, "KNOWN", known.wish().text(), known.number().text(), "", "", "");
        } else if (line instanceof ImportedLine.Refused refused) {
            Explanation why = texts.explain(refused.refusal());
            String rule = why.rule().map(RuleId::text).orElse("");
            write(line, "REFUSED", "", "", why.code(), rule, reason(why));
        } else {
            write(line, "ACCEPTABLE", "", "", "", "", "");
        }
    }

    /** Each fault with its column, or what happened and what to do now. */
    public static String reason(Explanation why) {
        return why.violations().isEmpty()
                ? why.detail()
                : why.violations().stream().map(ImportResults::fault).collect(Collectors.joining("; "));
    }

    private static String fault(Explanation.Violation violation) {
        String column = violation.fault().location();
        return column.isEmpty() ? violation.text() : column + ": " + violation.text();
    }

    private void write(ImportedLine line, String... cells) {
        CsvWriter.CsvWriterRecord record = table.writeRecord().writeField(Long.toString(line.line()));
        for (String cell : cells) {
            record.writeField(asText(cell));
        }
        record.endRecord();
    }

    private static String asText(String cell) {
        return !cell.isEmpty() && BEGINS_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
