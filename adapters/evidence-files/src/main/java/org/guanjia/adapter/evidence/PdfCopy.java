package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * Copies a PDF byte for byte, since a contract or an invoice may be signed. One that does not end as a PDF does was cut off,
 * or goes on as something else.
 */
final class PdfCopy {

    private static final Pattern END = Pattern.compile("%%EOF[\\s\\x00]*\\z");
    private static final int BLOCK = 8192;

    private final Original from;
    private final OutputStream to;

    PdfCopy(Original from, OutputStream to) {
        this.from = from;
        this.to = to;
    }

    void make() throws IOException {
        OutputStream watched = new PositionWatch(to);
        Tail tail = new Tail();
        byte[] block = new byte[BLOCK];
        for (int found = from.read(block, 0, BLOCK); found >= 0; found = from.read(block, 0, BLOCK)) {
            watched.write(block, 0, found);
            tail.write(block, 0, found);
        }
        if (!END.matcher(tail.text()).find()) {
            throw Original.damaged();
        }
    }
}
