package org.guanjia.adapter.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Table;

/** A workbook (ECMA-376) with one sheet after the other. */
final class ExcelWorkbook {

    /** As many as programs take, the headings apart. */
    static final int ROWS_OF_A_SHEET = 1_048_575;

    private static final int LONGEST_NAME = 31;
    private static final String MADE_BY = "Guanjia";

    private final Workbook workbook;
    private final int rowsOfASheet;

    ExcelWorkbook(OutputStream out, int rowsOfASheet) {
        this.workbook = new Workbook(out, MADE_BY, null);
        this.rowsOfASheet = rowsOfASheet;
    }

    void write(List<Table> tables) throws IOException {
        for (Table table : tables) {
            Sheets sheets = new Sheets(table);
            table.rows().into(sheets);
            sheets.end();
        }
        workbook.finish();
    }

    /** The sheets of one table: one, or as many as its rows need. */
    private final class Sheets implements Consumer<List<Cell>> {

        private final Table table;
        private ExcelSheet sheet;
        private int number = 1;

        Sheets(Table table) {
            this.table = table;
            this.sheet = next();
        }

        private ExcelSheet next() {
            String name = number == 1 ? table.title() : numbered(table.title(), " " + number);
            return new ExcelSheet(workbook.newWorksheet(name), table.columns());
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
}
