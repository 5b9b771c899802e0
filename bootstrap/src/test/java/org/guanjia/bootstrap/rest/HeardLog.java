package org.guanjia.bootstrap.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the log says while somebody listens. */
final class HeardLog implements AutoCloseable {

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    HeardLog() {
        root.setLevel(Level.INFO);
        root.addAppender(heard);
        heard.start();
    }

    List<ILoggingEvent> by(String logger) {
        return heard().stream()
                .filter(event -> event.getLoggerName().equals(logger))
                .toList();
    }

    /** Whether it is said anywhere, be it in the trace of a failure. */
    boolean says(String words) {
        return heard().stream()
                .flatMap(event -> Stream.concat(
                        Stream.of(event.getFormattedMessage(), ThrowableProxyUtil.asString(event.getThrowableProxy())),
                        event.getMDCPropertyMap().values().stream()))
                .anyMatch(said -> said.contains(words));
    }

    /** Whoever logs holds the appender meanwhile. */
    private List<ILoggingEvent> heard() {
        synchronized (heard) {
            return List.copyOf(heard.list);
        }
    }

    @Override
    public void close() {
        root.setLevel(Level.WARN);
        root.detachAppender(heard);
    }
}
