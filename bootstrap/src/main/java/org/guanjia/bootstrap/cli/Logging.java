package org.guanjia.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** How the program logs: on the error output, in UTF-8, one line per event. */
public final class Logging {

    private static final String FILE_PROPERTY = "logback.configurationFile";
    private static final String FILE = "org/guanjia/bootstrap/cli/logging.xml";
    private static final String POOL = "com.zaxxer.hikari.pool.HikariPool";

    private Logging() {}

    /**
     * Makes ours the logging configuration unless another was asked for. It does not have the name that logback looks
     * for, so that it never governs a host which embeds us.
     */
    public static void configure() {
        if (System.getProperty(FILE_PROPERTY) == null) {
            System.setProperty(FILE_PROPERTY, FILE);
        }
    }

    /** Runs something whose failure we tell in our own words, without the pool's stack trace before them. */
    static <T> T withoutPoolErrors(Supplier<T> action) {
        if (LoggerFactory.getLogger(POOL) instanceof Logger pool) {
            Level before = pool.getLevel();
            pool.setLevel(Level.OFF);
            try {
                return action.get();
            } finally {
                pool.setLevel(before);
            }
        }
        return action.get();
    }
}
