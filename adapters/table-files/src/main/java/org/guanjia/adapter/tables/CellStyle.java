package org.guanjia.adapter.tables;

import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** How cells of a workbook look. */
enum CellStyle {
    HEADING("@", true),
    /** It stays text when somebody edits it. */
    TEXT("@", false),
    YUAN("#,##0.00", false),
    COUNT("#,##0", false),
    MOMENT("yyyy\\-mm\\-dd\\ hh:mm:ss.000", false);

    private final String format;
    private final boolean bold;

    CellStyle(String format, boolean bold) {
        this.format = format;
        this.bold = bold;
    }

    /**
     * Lets a cell look like this.
     *
     * @param row from 0
     * @param column from 0
     */
    void set(Worksheet sheet, int row, int column) {
        StyleSetter style = sheet.style(row, column).format(format);
        (bold ? style.bold() : style).set();
    }
}
