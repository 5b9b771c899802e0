package org.guanjia.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of requests as hotlines and other channels send them. Whoever implements it guarantees:
 *
 * <ul>
 *   <li><b>one line spoils no other</b>: a line that cannot be read (another encoding, too long, too few or too many columns,
 *       a quote that never ends) comes with its faults, and those after it come as if it were fine;
 *   <li><b>nothing is altered</b>: every character of a cell comes as it stands there, but for blanks around it;
 *   <li><b>constant memory</b>: however many lines there are, and however long one is;
 *   <li><b>nobody's data in a fault</b>.
 * </ul>
 */
public interface RequestFiles {

    /**
     * Begins to read; nothing is read ahead beyond some hundred kilobytes.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the file does not begin as its format asks, with every fault
     */
    Lines open(InputStream content, Form form) throws IOException;

    /** What a file looks like. */
    record Form(Format format, Encoding encoding) {}

    /** How its lines are made. */
    enum Format {
        /** Cells divided by commas under a header of names, quoted where needed (RFC 4180). */
        CSV,
        /** A JSON object on each line, with the names of the columns. */
        NDJSON
    }

    /** How its characters are written. */
    enum Encoding {
        /** Whichever of the others its beginning is written in. */
        DETECTED,
        /** With or without a byte order mark. */
        UTF_8,
        GB18030
    }

    /** The requests of one file. Not safe for use by several threads; it closes nothing. */
    interface Lines {

        /** The next one, in the order of the file; empty at its end. */
        Optional<RequestLine> next() throws IOException;

        /** The next ones, at most so many; none at its end. */
        default List<RequestLine> next(int most) throws IOException {
            List<RequestLine> some = new ArrayList<>();
            Optional<RequestLine> line = next();
            while (line.isPresent()) {
                some.add(line.get());
                line = some.size() < most ? next() : Optional.empty();
            }
            return List.copyOf(some);
        }
    }
}
