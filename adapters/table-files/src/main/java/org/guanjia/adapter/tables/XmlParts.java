package org.guanjia.adapter.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of XML that a workbook is made of, one after the other. */
final class XmlParts {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** What stands for a character by its number, so that the same in a text must not. */
    private static final Pattern LIKE_A_NUMBERED_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NO_XML = Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ZipOutputStream archive;

    XmlParts(ZipOutputStream archive) {
        this.archive = archive;
    }

    /** Writes a whole one. */
    void write(String place, String xml) throws IOException {
        Writer part = begin(place);
        part.write(xml);
        end(part);
    }

    /** Begins one, of which more is to come. */
    Writer begin(String place) throws IOException {
        archive.putNextEntry(new ZipEntry(place));
        Writer part = new BufferedWriter(new OutputStreamWriter(archive, StandardCharsets.UTF_8));
        part.write(HEAD);
        return part;
    }

    void end(Writer part) throws IOException {
        part.flush();
        archive.closeEntry();
    }

    /** A text as it stands in XML and comes back out of it, but for what no XML can hold. */
    static String escaped(String text) {
        String whole = NO_XML.matcher(text).replaceAll("\uFFFD");
        return LIKE_A_NUMBERED_CHARACTER
                .matcher(whole)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "_x000D_");
    }
}
