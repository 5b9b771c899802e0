package org.guanjia.adapter.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Table;

/** A workbook as ECMA-376 has it: one sheet after the other, then what tells of them. */
final class Workbook {

    /** As many as programs take, the headings apart. */
    static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final int LONGEST_NAME = 31;
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final XmlParts parts;
    private final int rowsOfASheet;
    private final List<String> names = new ArrayList<>();

    Workbook(ZipOutputStream archive, int rowsOfASheet) {
        this.parts = new XmlParts(archive);
        this.rowsOfASheet = rowsOfASheet;
    }

    void write(List<Table> tables) throws IOException {
        for (Table table : tables) {
            Sheets sheets = new Sheets(table);
            table.rows().into(sheets);
            sheets.end();
        }
        writeWorkbook();
        parts.write("xl/styles.xml", CellStyle.all(MAIN));
        writeRelations();
        writeContentTypes();
    }

    /** The sheets of one table: one, or as many as its rows need. */
    private final class Sheets implements Consumer<List<Cell>> {

        private final Table table;
        private Sheet sheet;
        private int number = 1;

        Sheets(Table table) throws IOException {
            this.table = table;
            this.sheet = next();
        }

        private Sheet next() throws IOException {
            names.add(number == 1 ? table.title() : numbered(table.title(), " " + number));
            return new Sheet(parts, MAIN, names.size(), table.columns());
        }

        @Override
        public void accept(List<Cell> row) {
            try {
                if (sheet.rows() == rowsOfASheet) {
                    sheet.end();
                    number++;
                    sheet = next();
                }
                sheet.add(row);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        void end() throws IOException {
            sheet.end();
        }
    }

    private static String numbered(String title, String number) {
        return title.substring(0, Math.min(title.length(), LONGEST_NAME - number.length())) + number;
    }

    private void writeWorkbook() throws IOException {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(XmlParts.escaped(names.get(i - 1)), i, i));
        }
        parts.write(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATION, sheets));
    }

    private void writeRelations() throws IOException {
        StringBuilder sheets = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            sheets.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        sheets.append(relation(names.size() + 1, "styles", "styles.xml"));
        parts.write("xl/_rels/workbook.xml.rels", relations(sheets.toString()));
        parts.write("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATION, kind, target);
    }

    private void writeContentTypes() throws IOException {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(contentType("/xl/workbook.xml", "sheet.main"));
        types.append(contentType("/xl/styles.xml", "styles"));
        for (int i = 1; i <= names.size(); i++) {
            types.append(contentType(Sheet.place(i), "worksheet"));
        }
        parts.write("[Content_Types].xml", types.append("</Types>").toString());
    }

    private static String contentType(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, SPREADSHEET, kind);
    }
}
