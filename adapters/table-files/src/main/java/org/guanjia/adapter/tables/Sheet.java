package org.guanjia.adapter.tables;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.guanjia.application.port.Cell;

/** A sheet with headings that stay in sight. Its first rows say how wide its columns are. */
final class Sheet {

    private static final int ROWS_THAT_ARE_MEASURED = 200;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int WIDTH_OF_MOMENTS = 25;
    private static final int LONGEST_TEXT = 32_767;

    private final XmlParts parts;
    private final Writer xml;
    private final String namespace;
    private final boolean first;
    private final List<String> columns;
    private final int[] widths;
    private final List<List<Cell>> measured = new ArrayList<>();
    private boolean begun;
    private int rows;

    /**
     * @param number from 1
     */
    Sheet(XmlParts parts, String namespace, int number, List<String> columns) throws IOException {
        this.parts = parts;
        this.namespace = namespace;
        this.first = number == 1;
        this.columns = columns;
        this.widths = columns.stream().mapToInt(Sheet::width).toArray();
        this.xml = parts.begin(place(number).substring(1));
    }

    /** Where the sheet of that number stands. */
    static String place(int number) {
        return "/xl/worksheets/sheet" + number + ".xml";
    }

    int rows() {
        return rows;
    }

    void add(List<Cell> row) throws IOException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " headings");
        }
        rows++;
        if (begun) {
            write(rows + 1, row);
        } else {
            measure(row);
            if (measured.size() == ROWS_THAT_ARE_MEASURED) {
                begin();
            }
        }
    }

    private void measure(List<Cell> row) {
        measured.add(row);
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

    private void begin() throws IOException {
        begun = true;
        xml.write("<worksheet xmlns=\"" + namespace + "\"><sheetViews><sheetView" + (first ? " tabSelected=\"1\"" : "")
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < widths.length; i++) {
            xml.write("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i + 1, widths[i]));
        }
        xml.write("</cols><sheetData><row r=\"1\">");
        for (int i = 0; i < columns.size(); i++) {
            writeText(name(i) + "1", CellStyle.HEADING, columns.get(i));
        }
        xml.write("</row>");
        for (int i = 0; i < measured.size(); i++) {
            write(i + 2, measured.get(i));
        }
        measured.clear();
    }

    private void write(int number, List<Cell> row) throws IOException {
        xml.write("<row r=\"" + number + "\">");
        for (int i = 0; i < row.size(); i++) {
            write(name(i) + number, row.get(i));
        }
        xml.write("</row>");
    }

    private void write(String place, Cell cell) throws IOException {
        if (cell instanceof Cell.Text it) {
            writeText(place, CellStyle.TEXT, it.text());
        } else if (cell instanceof Cell.Yuan it) {
            writeNumber(place, CellStyle.YUAN, Shown.yuan(it.fen()));
        } else if (cell instanceof Cell.Moment it) {
            writeNumber(place, CellStyle.MOMENT, Shown.days(it.at()));
        } else if (cell instanceof Cell.Count it) {
            writeNumber(place, CellStyle.COUNT, Long.toString(it.number()));
        }
    }

    private void writeText(String place, CellStyle style, String text) throws IOException {
        String plain = PlainText.of(text);
        if (plain.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("No cell holds a text of " + plain.length() + " characters");
        }
        xml.write("<c r=\"" + place + "\" s=\"" + style.place() + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + XmlParts.escaped(plain) + "</t></is></c>");
    }

    private void writeNumber(String place, CellStyle style, String number) throws IOException {
        xml.write("<c r=\"" + place + "\" s=\"" + style.place() + "\"><v>" + number + "</v></c>");
    }

    /** A, B … Z, AA … of the columns from 0. */
    private static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }

    /** Writes what is left; nothing is added any more. */
    void end() throws IOException {
        if (!begun) {
            begin();
        }
        xml.write("</sheetData></worksheet>");
        parts.end(xml);
    }
}
