package org.guanjia.adapter.requests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.guanjia.application.port.RequestFiles.Encoding;

/**
 * The characters of a file, of which some can be given back to be read again. Bytes that are none of its encoding come as
 * {@link #DAMAGED}. Not safe for use by several threads.
 */
final class Characters {

    /** What stands for bytes that are no character. */
    static final char DAMAGED = '\uFFFD';

    static final int END = -1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BEGINNING = 64 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Reader in;
    private String again = "";
    private int next;

    private Characters(Reader in) {
        this.in = in;
    }

    static Characters of(InputStream content, Encoding encoding) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(content, BEGINNING);
        byte[] beginning = bytes.readNBytes(BEGINNING);
        bytes.unread(beginning);
        Charset charset = switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case GB18030 -> GB18030;
            case DETECTED -> isUtf8(beginning) ? StandardCharsets.UTF_8 : GB18030;
        };
        Reader decoded = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(DAMAGED)));
        Characters characters = new Characters(new BufferedReader(decoded));
        int first = characters.read();
        if (first != BYTE_ORDER_MARK && first != END) {
            characters.giveBack(String.valueOf((char) first));
        }
        return characters;
    }

    /** Whether most of the lines that tell the encodings apart are UTF-8; a damaged one does not decide. */
    private static boolean isUtf8(byte[] beginning) {
        int lines = 0;
        int start = 0;
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] == '\n') {
                lines += vote(beginning, start, i);
                start = i + 1;
            }
        }
        return lines + (start == 0 ? vote(beginning, 0, beginning.length) : 0) >= 0;
    }

    private static int vote(byte[] bytes, int from, int to) {
        boolean tells = false;
        for (int i = from; i < to; i++) {
            tells |= bytes[i] < 0;
        }
        if (!tells) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return 1;
        } catch (CharacterCodingException another) {
            return -1;
        }
    }

    /** The next character, or {@link #END}. */
    int read() throws IOException {
        if (next < again.length()) {
            char character = again.charAt(next);
            next++;
            return character;
        }
        return in.read();
    }

    /** Has those characters read again before any others. */
    void giveBack(String characters) {
        again = characters + again.substring(next);
        next = 0;
    }
}
