package org.guanjia.adapter.tables;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cells look, in the order in which sheets speak of them. */
enum CellStyle {
    PLAIN(0, 0, 0),
    HEADING(1, 49, 1),
    /** It stays text when somebody edits it. */
    TEXT(2, 49, 0),
    YUAN(3, 4, 0),
    COUNT(4, 1, 0),
    MOMENT(5, 164, 0);

    private final int place;
    private final int format;
    private final int font;

    /**
     * @param place in that order
     */
    CellStyle(int place, int format, int font) {
        this.place = place;
        this.format = format;
        this.font = font;
    }

    int place() {
        return place;
    }

    private String xml() {
        return ("<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
                        + " applyFont=\"1\"/>")
                .formatted(format, font);
    }

    /** The part of the workbook that says it. */
    static String all(String namespace) {
        String styles = Stream.of(values())
                .sorted(Comparator.comparing(CellStyle::place))
                .map(CellStyle::xml)
                .collect(Collectors.joining());
        String font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>";
        return "<styleSheet xmlns=\"" + namespace + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss.000\"/></numFmts>"
                + "<fonts count=\"2\"><font>" + font + "</font><font><b/>" + font + "</font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + values().length + "\">" + styles + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "</styleSheet>";
    }
}
