package org.guanjia.bootstrap.rest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the log says while somebody listens. */
final class HeardLog implements AutoCloseable {

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> elsewhere = new ArrayList<>();

    HeardLog() {
        root.setLevel(Level.INFO);
        root.addAppender(heard);
        heard.start();
    }

    /** From that level on; it goes nowhere else meanwhile. */
    HeardLog(Level level) {
        root.iteratorForAppenders().forEachRemaining(elsewhere::add);
        elsewhere.forEach(root::detachAppender);
        root.setLevel(level);
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
        return heard().stream().anyMatch(event -> said(event).contains(words));
    }

    /** All that is said, each by its logger. */
    Stream<String> all() {
        return heard().stream().map(event -> event.getLoggerName() + " " + said(event));
    }

    private static String said(ILoggingEvent event) {
        return String.join(
                "\n",
                event.getFormattedMessage(),
                String.valueOf(ThrowableProxyUtil.asString(event.getThrowableProxy())),
                String.join("\n", event.getMDCPropertyMap().values()));
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
        elsewhere.forEach(root::addAppender);
    }
}
