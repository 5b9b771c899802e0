package org.guanjia.application.port;

import java.time.Duration;
import java.util.List;

/** What came of one attempt to send a message. It names nobody, so that it can go on record. */
public sealed interface SmsOutcome {

    <R> R fold(Cases<R> cases);

    /** One function per member of the family. */
    interface Cases<R> {
        R accepted(Accepted outcome);

        R refused(Refused outcome);

        R throttled(Throttled outcome);

        R notNow(NotNow outcome);

        R unknown(Unknown outcome);
    }

    /**
     * The other side took it, in all its parts.
     *
     * @param references what its receipts will be about, one for each part; fewer or none where the gateway named none
     */
    record Accepted(List<SmsReference> references) implements SmsOutcome {
        public Accepted {
            references = List.copyOf(references);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /**
     * The other side will never take it as it is: a person has to look.
     *
     * @param code what the gateway says to it in its own words, such as {@code 0x0000000B}
     */
    record Refused(Reason reason, String code) implements SmsOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }

        /** What it objects to. */
        public enum Reason {
            NUMBER,
            TEXT,
            /** The account, its signature, or its right to send. */
            SENDER,
            /** Something that only its code says. */
            OTHER
        }
    }

    /** It was not sent, since more was sent than the other side, or our agreement with it, allows. */
    record Throttled(Duration retryAfter) implements SmsOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.throttled(this);
        }
    }

    /** It was not sent, and can be sent later. */
    record NotNow(Obstacle obstacle, Duration retryAfter) implements SmsOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notNow(this);
        }

        /** Why not now. */
        public enum Obstacle {
            /** The gateway has not begun its work, or has ended it. */
            CLOSED,
            /** The other side cannot be reached. */
            OUT_OF_REACH,
            /** The other side does not let us in. */
            LOGIN_REFUSED,
            /** The other side, or the way to it, is busy or in trouble of its own. */
            BUSY
        }
    }

    /** It may have been sent: the answer was lost. Sent again it may arrive twice, and is to be marked so. */
    record Unknown(Loss loss) implements SmsOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown(this);
        }

        /** How the answer was lost. */
        public enum Loss {
            NO_ANSWER_IN_TIME,
            CONNECTION_LOST,
            UNREADABLE_ANSWER
        }
    }
}
