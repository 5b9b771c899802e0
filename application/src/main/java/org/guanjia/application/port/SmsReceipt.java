package org.guanjia.application.port;

/**
 * What became of a message, or of a part of one, that a gateway had accepted.
 *
 * @param code what the gateway says to it in its own words, such as {@code UNDELIV 005}; may be empty
 */
public record SmsReceipt(SmsReference reference, Fate fate, String code) {

    /** How it ended. */
    public enum Fate {
        /** It is on the telephone. */
        DELIVERED,
        /** It will never be on the telephone. */
        FAILED
    }
}
