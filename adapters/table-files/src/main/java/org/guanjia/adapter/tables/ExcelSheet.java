package org.guanjia.adapter.tables;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;
import org.guanjia.application.port.Cell;

/** A sheet with headings that stay in sight. Its first rows say how wide its columns are. */
final class ExcelSheet {

    /** The library writes the columns with the first of them, and lets them go after each. */
    private static final int ROWS_WRITTEN_AT_ONCE = 200;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int WIDTH_OF_MOMENTS = 25;
    private static final int LONGEST_TEXT = 32_767;

    private final Worksheet sheet;
    private final int[] widths;
    private int rows;

    ExcelSheet(Worksheet sheet, List<String> columns) {
        this.sheet = sheet;
        this.widths = columns.stream().mapToInt(ExcelSheet::width).toArray();
        sheet.freezePane(0, 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        for (int i = 0; i < columns.size(); i++) {
            writeText(0, i, CellStyle.HEADING, columns.get(i));
        }
    }

    /** How many there are, the headings apart. */
    int rows() {
        return rows;
    }

    void add(List<Cell> row) throws IOException {
        if (row.size() != widths.length) {
            throw new IllegalArgumentException(row.size() + " cells under " + widths.length + " headings");
        }
        rows++;
        for (int i = 0; i < widths.length; i++) {
            write(rows, i, row.get(i));
        }
        if (rows <= ROWS_WRITTEN_AT_ONCE) {
            measure(row);
        }
        if (rows % ROWS_WRITTEN_AT_ONCE == 0) {
            flush();
        }
    }

    private void measure(List<Cell> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(row.get(i)));
        }
    }

    private static int width(Cell cell) {
        if (cell instanceof Cell.Moment) {
            return WIDTH_OF_MOMENTS;
        }
        if (cell instanceof Cell.Text it) {
            return width(it.text());
        }
        return cell instanceof Cell.Yuan it ? width(Shown.yuan(it.fen()) + ",,,") : NARROWEST;
    }

    /** Chinese characters are twice as wide. */
    private static int width(String text) {
        int wide = text.codePoints().map(each -> each > 0x2E7F ? 2 : 1).sum();
        return Math.max(NARROWEST, Math.min(WIDEST, wide + 2));
    }

    private void flush() throws IOException {
        if (rows <= ROWS_WRITTEN_AT_ONCE) {
            for (int i = 0; i < widths.length; i++) {
                sheet.width(i, widths[i]);
            }
        }
        sheet.flush();
    }

    private void write(int row, int column, Cell cell) {
        if (cell instanceof Cell.Text it) {
            writeText(row, column, CellStyle.TEXT, it.text());
        } else if (cell instanceof Cell.Yuan it) {
            writeNumber(row, column, CellStyle.YUAN, Shown.exactYuan(it.fen()));
        } else if (cell instanceof Cell.Moment it) {
            writeNumber(row, column, CellStyle.MOMENT, Shown.days(it.at()));
        } else if (cell instanceof Cell.Count it) {
            writeNumber(row, column, CellStyle.COUNT, it.number());
        }
    }

    /** As a run of its own, since the library trims other texts or keeps them all in memory until the end. */
    private void writeText(int row, int column, CellStyle style, String text) {
        String plain = PlainText.of(text);
        if (plain.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("No cell holds a text of " + plain.length() + " characters");
        }
        sheet.inlineString(
                row,
                column,
                RichText.builder().run(PlainText.inWorkbooks(plain)).end().build());
        style.set(sheet, row, column);
    }

    private void writeNumber(int row, int column, CellStyle style, Number number) {
        sheet.value(row, column, number);
        style.set(sheet, row, column);
    }

    /** Writes what is left; nothing is added any more. */
    void end() throws IOException {
        flush();
        sheet.finish();
    }
}
