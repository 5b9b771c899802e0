package org.guanjia.application.port;

/**
 * How something is at the moment.
 *
 * @param text one short line for whoever operates the service: what is wrong and what helps, or what is fine
 */
public record Health(State state, String text) {

    /** How well, from worst to best. */
    public enum State {
        /** It does not work, and the service cannot do its work without it. */
        DOWN,
        /** It works, but somebody has to act before it no longer does. */
        WARNING,
        UP
    }

    public static Health up(String text) {
        return new Health(State.UP, text);
    }

    public static Health warning(String text) {
        return new Health(State.WARNING, text);
    }

    public static Health down(String text) {
        return new Health(State.DOWN, text);
    }
}
