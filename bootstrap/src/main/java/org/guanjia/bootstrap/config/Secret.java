package org.guanjia.bootstrap.config;

/** A text that is never shown: not in logs, not in messages, not by mistake. */
public final class Secret {

    /** No secret at all, as an embedded database has none. */
    public static final Secret NONE = new Secret("");

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself, for the one place that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
