package org.guanjia.adapter.sms.smpp;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * How an SMSC is reached and what was agreed with whoever runs it.
 *
 * @param sender the number that messages come from: up to 20 digits, or empty where the SMSC puts it in
 * @param messageIdTag the tag, from 0x1400 to 0x3FFF, of an optional parameter that the SMSC takes an order's identity in;
 *     empty where it has none
 * @param window how many submissions may wait for their answers at once, from 1 to 1000
 * @param perSecond how many parts may be submitted in a second, from 1 to 10000
 */
public record SmppSettings(
        String host,
        int port,
        Account account,
        String sender,
        Concatenation concatenation,
        OptionalInt messageIdTag,
        int window,
        int perSecond,
        Timing timing) {

    private static final Pattern SENDER = Pattern.compile("[0-9]{0,20}");

    /** @throws IllegalArgumentException if a value is out of range */
    public SmppSettings {
        require(!host.isBlank(), "host is blank");
        require(port >= 1 && port <= 65_535, "port is not from 1 to 65535");
        require(SENDER.matcher(sender).matches(), "sender is not of up to 20 digits");
        messageIdTag.ifPresent(
                tag -> require(tag >= 0x1400 && tag <= 0x3FFF, "message id tag is not from 0x1400 to 0x3FFF"));
        require(window >= 1 && window <= 1000, "window is not from 1 to 1000");
        require(perSecond >= 1 && perSecond <= 10_000, "rate is not from 1 to 10000 in a second");
    }

    /** How the parts of a long message are marked. */
    public enum Concatenation {
        /** By a header in the text of each part. */
        HEADER,
        /** By the optional parameters {@code sar_…}. */
        PARAMETERS
    }

    /**
     * Who logs in.
     *
     * @param systemId of 1 to 15 ASCII characters
     * @param password of up to 8 ASCII characters; no string shows it
     * @param systemType of up to 12 ASCII characters, often empty
     */
    public record Account(String systemId, String password, String systemType) {

        private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

        /** @throws IllegalArgumentException if one of them cannot be sent */
        public Account {
            require(!systemId.isEmpty() && fits(systemId, 15), "system id is not of 1 to 15 ASCII characters");
            require(fits(password, 8), "password is not of up to 8 ASCII characters");
            require(fits(systemType, 12), "system type is not of up to 12 ASCII characters");
        }

        private static boolean fits(String text, int longest) {
            return text.length() <= longest && PRINTABLE.matcher(text).matches();
        }

        @Override
        public String toString() {
            return "Account[" + systemId + "]";
        }
    }

    /**
     * How long things may take.
     *
     * @param connect until a connection stands, up to 10 seconds
     * @param answer until the SMSC answers, up to 8 seconds
     * @param enquireLink of silence before the SMSC is asked whether it is there, up to 10 minutes
     * @param firstPause before the first attempt to connect anew; every further pause is twice as long
     * @param longestPause which no pause exceeds, up to 1 hour
     */
    public record Timing(
            Duration connect, Duration answer, Duration enquireLink, Duration firstPause, Duration longestPause) {

        private static final Duration LEAST = Duration.ofMillis(10);

        /** What fits most SMSCs. */
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(5),
                Duration.ofSeconds(8),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));

        /** @throws IllegalArgumentException if one of them is out of range */
        public Timing {
            require(isWithin(connect, Duration.ofSeconds(10)), "connect time is not up to 10 s");
            require(isWithin(answer, Duration.ofSeconds(8)), "answer time is not up to 8 s");
            require(isWithin(enquireLink, Duration.ofMinutes(10)), "enquire-link time is not up to 10 min");
            require(isWithin(longestPause, Duration.ofHours(1)), "longest pause is not up to 1 h");
            require(isWithin(firstPause, longestPause), "first pause is not up to the longest");
        }

        private static boolean isWithin(Duration given, Duration longest) {
            return given.compareTo(LEAST) >= 0 && given.compareTo(longest) <= 0;
        }
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException("SmppSettings: " + complaint);
        }
    }
}
