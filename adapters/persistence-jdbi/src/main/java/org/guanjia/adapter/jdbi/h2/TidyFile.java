package org.guanjia.adapter.jdbi.h2;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * Makes room in the file of an embedded database. Each commit writes a piece of it anew, of which the next ones replace nearly all;
 * where commits are written at once ({@code WRITE_DELAY=0}) H2 has no thread that puts together what is left, and the file only
 * grows. What was replaced less than H2's retention time ago (45 seconds) stays.
 */
public final class TidyFile implements Runnable {

    /** Of pieces that are used by less than that, in percent, what is left is written elsewhere. */
    private static final int USED = 80;

    /** At once, in bytes; commits wait meanwhile. */
    private static final int MOST_WRITTEN = 4 << 20;

    private final DataSource database;

    /**
     * For {@code Database}, which knows it by name.
     *
     * @param database connections to H2
     */
    public TidyFile(DataSource database) {
        this.database = database;
    }

    /** Does a part of it, and nothing where the file is another process's. Safe at any time. */
    @Override
    public void run() {
        try (Connection connection = database.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                session.getDatabase().getStore().getMvStore().compact(USED, MOST_WRITTEN);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded database cannot be tidied", failure);
        }
    }
}
