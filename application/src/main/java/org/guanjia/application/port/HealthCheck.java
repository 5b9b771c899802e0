package org.guanjia.application.port;

import java.time.Duration;

/**
 * Asks one thing that the service stands on whether it is well. Every check guarantees:
 *
 * <ul>
 *   <li><b>an answer, always</b>: trouble is an answer too, nothing is thrown;
 *   <li><b>in time</b>: within {@link #PATIENCE}, however long the thing itself takes;
 *   <li><b>no secrets</b>: the text can be shown to anybody, so it holds no personal data, no password, no address.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface HealthCheck {

    /** How long an answer may take at most. */
    Duration PATIENCE = Duration.ofSeconds(3);

    /** What is asked, in kebab-case, such as {@code calendar}; the same in health, metrics and log. */
    String name();

    Health check();
}
