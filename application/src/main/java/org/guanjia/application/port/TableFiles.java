package org.guanjia.application.port;

import java.util.List;

/**
 * Makes files out of tables, for whoever works with a spreadsheet program. It guarantees:
 *
 * <ul>
 *   <li><b>whole or not at all</b>: a file is given out after its last row was written; where a row cannot be had, the failure
 *       comes as it is and nothing is left of the file;
 *   <li><b>exact</b>: money is a number with two decimals, to the fen; a moment is a date with its time; both add up and sort
 *       in the program as they do here, and a number that is text, however long, keeps each of its digits;
 *   <li><b>nothing is run</b>: no text is a formula. One that begins as formulas do ({@code = + - @}, tab or line break, in
 *       full width too), blanks before it or not, has an apostrophe before it; each other text stands there character by
 *       character;
 *   <li><b>constant memory</b>: however many rows there are. What one sheet cannot hold goes on in another;
 *   <li><b>readable</b>: Chinese is read as Chinese without any setting, by programs that ask the language of the machine too;
 *   <li><b>nobody else's</b>: while it is made and until its content is closed, nobody but the process can read it.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface TableFiles {

    /**
     * A file with these tables, in their order.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    TableFile make(TableFormat format, List<Table> tables);
}
