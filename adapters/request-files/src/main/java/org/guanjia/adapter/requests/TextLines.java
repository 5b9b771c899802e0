package org.guanjia.adapter.requests;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.RequestLine;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;

/**
 * Characters as lines, of which none gets longer than memory allows. Where quotes may stand, what is quoted does not end a
 * line; a quote that never ends spoils its own line only. Not safe for use by several threads.
 */
final class TextLines {

    /** How many characters a line may have. */
    static final int LONGEST = 32 * 1024;

    private final Characters characters;
    private final boolean quotes;
    private long number = 1;

    TextLines(Characters characters, boolean quotes) {
        this.characters = characters;
        this.quotes = quotes;
    }

    /**
     * One line, or several that quotes hold together.
     *
     * @param number of the first, counted from 1
     * @param faults why it cannot be read
     */
    record Line(long number, String text, List<Fault> faults) {

        /** The request that stands in it, none of which can be read. */
        RequestLine unreadable(List<Fault> why) {
            return new RequestLine(number, Map.of(), why);
        }
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        Optional<Line> line = read();
        while (line.isPresent()
                && line.get().faults().isEmpty()
                && line.get().text().isBlank()) {
            line = read();
        }
        return line;
    }

    private Optional<Line> read() throws IOException {
        StringBuilder text = new StringBuilder();
        Quoting quoting = Quoting.BEFORE_CELL;
        long first = number;
        int read = characters.read();
        if (read == Characters.END) {
            return Optional.empty();
        }
        while (read != Characters.END && !(read == '\n' && quoting != Quoting.INSIDE)) {
            if (read == '\n') {
                number++;
            }
            quoting = quotes ? quoting.after(read) : Quoting.NONE;
            text.append((char) read);
            if (text.length() > LONGEST) {
                return Optional.of(tooLong(first, text, quoting));
            }
            read = characters.read();
        }
        if (quoting == Quoting.INSIDE) {
            return Optional.of(unended(first, text));
        }
        number++;
        return Optional.of(line(first, text.toString()));
    }

    private static Line line(long first, String text) {
        boolean damaged = text.indexOf(Characters.DAMAGED) >= 0;
        return new Line(
                first,
                text.endsWith("\r") ? text.substring(0, text.length() - 1) : text,
                damaged ? List.of(Fault.of(FaultCode.UNREADABLE_FILE, "reason", "damaged characters")) : List.of());
    }

    private Line tooLong(long first, StringBuilder text, Quoting quoting) throws IOException {
        if (quoting == Quoting.INSIDE && text.indexOf("\n") >= 0) {
            return unended(first, text);
        }
        int read = characters.read();
        while (read != Characters.END && read != '\n') {
            read = characters.read();
        }
        number++;
        return new Line(first, "", List.of(Fault.of(FaultCode.TOO_LONG, "longest", Integer.toString(LONGEST))));
    }

    /** The line that the quote begins in; what comes after it is read again by itself. */
    private Line unended(long first, StringBuilder text) {
        int end = text.indexOf("\n");
        characters.giveBack(end < 0 ? "" : text.substring(end + 1));
        number = first + 1;
        return new Line(first, "", List.of(Fault.of(FaultCode.UNREADABLE_FILE, "reason", "a quote never ends")));
    }

    /** Where a character stands among cells and quotes. */
    private enum Quoting {
        NONE,
        BEFORE_CELL,
        INSIDE,
        AFTER_QUOTE;

        Quoting after(int character) {
            if (this == INSIDE) {
                return character == '"' ? AFTER_QUOTE : INSIDE;
            }
            if (character == '"' && this != NONE) {
                return INSIDE;
            }
            return character == ',' ? BEFORE_CELL : NONE;
        }
    }
}
