package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** The parts of an archive from front to back; where they end, the directory behind them must tell as many. */
final class PartStream extends ZipInputStream {

    private static final String END = "PK\5\6";
    private static final int NUMBER_OF_PARTS = 10;
    private static final int LENGTH = 22;

    PartStream(InputStream archive) {
        super(archive);
    }

    void checkEnd(int parts) throws IOException {
        Tail tail = new Tail();
        in.transferTo(tail);
        String text = tail.text();
        int end = text.lastIndexOf(END);
        if (end < 0 || text.length() < end + LENGTH) {
            throw Original.damaged();
        }
        int told = text.charAt(end + NUMBER_OF_PARTS) | (text.charAt(end + NUMBER_OF_PARTS + 1) << 8);
        if (told != parts) {
            throw Original.damaged();
        }
    }
}
