package org.guanjia.bootstrap.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What the program reads from and prints to.
 *
 * @param out for results and the address of a service, which another program may read
 * @param err for what else is said to a person
 * @param isTerminal whether a person sits before it, who may be shown how far something has come
 * @param environment the variables of the process
 */
public record Console(
        InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, boolean isTerminal) {

    public Console {
        environment = Map.copyOf(environment);
    }

    /** A console that nobody watches. */
    public Console(InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this(in, out, err, environment, false);
    }
}
