package org.guanjia.bootstrap.cli;

/** One line on a terminal that says how far something has come, and is gone in the end. Nothing where nobody watches. */
final class Progress {

    private static final String ERASED_LINE = "\r\u001B[2K";

    private final Console console;
    private boolean shown;

    Progress(Console console) {
        this.console = console;
    }

    void show(String text) {
        if (console.isTerminal()) {
            console.err().print(ERASED_LINE + text);
            console.err().flush();
            shown = true;
        }
    }

    /** Makes room for something else. */
    void clear() {
        if (shown) {
            console.err().print(ERASED_LINE);
            console.err().flush();
            shown = false;
        }
    }
}
