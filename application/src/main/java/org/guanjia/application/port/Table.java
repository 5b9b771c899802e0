package org.guanjia.application.port;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table to be handed out.
 *
 * @param key names it among the tables of a file, such as {@code postings}: small letters and hyphens
 * @param title as people read it, up to 31 characters
 * @param columns their headings
 * @param rows as many cells each as there are columns
 */
public record Table(String key, String title, List<String> columns, Rows rows) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** The rows, of which there may be more than fit into memory. */
    public interface Rows {

        /** Gives one after the other; asked once only. */
        void into(Consumer<List<Cell>> taker);
    }
}
