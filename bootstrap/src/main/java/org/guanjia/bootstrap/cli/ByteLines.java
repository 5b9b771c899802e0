package org.guanjia.bootstrap.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The lines of a stream that are not blank, one at a time. Each is decoded by itself, so that one in another encoding or
 * of excessive length spoils no other, and memory stays small whatever comes.
 */
final class ByteLines {

    private static final int LONGEST = 1_000;
    private static final int END = -1;

    private final InputStream in;
    private long number;

    ByteLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean blank = true;
        int read = in.read();
        while (read != END && !(read == '\n' && !blank)) {
            if (read == '\n') {
                number++;
                bytes.reset();
            } else if (bytes.size() <= LONGEST) {
                bytes.write(read);
                blank &= isSpace(read);
            }
            read = in.read();
        }
        if (blank) {
            return Optional.empty();
        }
        number++;
        return Optional.of(new Line(number, bytes.toByteArray()));
    }

    private static boolean isSpace(int read) {
        return read == ' ' || read == '\t' || read == '\r';
    }

    /** One line by its number, counted from 1. */
    static final class Line {

        private final long number;
        private final byte[] bytes;

        private Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        long number() {
            return number;
        }

        /**
         * The line without its end and, on the first line, without a byte order mark.
         *
         * @throws Refusal.InvalidInput if it is longer than 1,000 bytes or not UTF-8
         */
        String text() {
            if (bytes.length > LONGEST) {
                throw new Refusal.InvalidInput(FaultCode.TOO_LONG, "longest", Integer.toString(LONGEST));
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
                return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            } catch (CharacterCodingException otherEncoding) {
                throw new Refusal.InvalidInput(FaultCode.UNREADABLE_FILE, "reason", "not UTF-8");
            }
        }
    }
}
