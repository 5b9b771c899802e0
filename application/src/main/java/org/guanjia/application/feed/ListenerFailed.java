package org.guanjia.application.feed;

import java.util.List;

/** A listener failed in one town or several; its causes are the listener's own. */
public final class ListenerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListenerFailed(String name, List<? extends Exception> failures) {
        super("Listener " + name + " failed in " + failures.size() + " towns", failures.get(0));
        failures.stream().skip(1).forEach(this::addSuppressed);
    }
}
