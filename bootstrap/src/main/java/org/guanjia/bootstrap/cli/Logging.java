package org.guanjia.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** How the program logs: on the error output, in UTF-8, one line per event. */
public final class Logging {

    private static final String FILE_PROPERTY = "logback.configurationFile";
    private static final String FILE = "org/guanjia/bootstrap/cli/logging.xml";
    private static final String OURS = "org.guanjia";
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
        return at(Level.OFF, POOL, action);
    }

    /** Runs something of which only warnings are worth a line, since what it did is told otherwise. */
    static <T> T withoutChatter(Supplier<T> action) {
        return at(Level.WARN, OURS, action);
    }

    private static <T> T at(Level level, String name, Supplier<T> action) {
        if (LoggerFactory.getLogger(name) instanceof Logger logger) {
            Level before = logger.getLevel();
            logger.setLevel(level);
            try {
                return action.get();
            } finally {
                logger.setLevel(before);
            }
        }
        return action.get();
    }
}
