package org.guanjia.application.port;

import java.time.Duration;

/** What came of handing an order over. It names nobody, so that it can go on record. */
public sealed interface DisbursementOutcome {

    <R> R fold(Cases<R> cases);

    /** One function per member of the family. */
    interface Cases<R> {
        R taken(Taken outcome);

        R refused(Refused outcome);

        R notNow(NotNow outcome);

        R unknown(Unknown outcome);
    }

    /** The other side has the order, now or from an earlier time. */
    record Taken() implements DisbursementOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.taken(this);
        }
    }

    /**
     * The other side will never take it as it is: a person has to look.
     *
     * @param code what it says to it in its own words, of up to 100 characters
     */
    record Refused(String code) implements DisbursementOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** It was not handed over, and can be later. */
    record NotNow(Duration retryAfter) implements DisbursementOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notNow(this);
        }
    }

    /** It may have been handed over: the answer was lost. */
    record Unknown() implements DisbursementOutcome {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.unknown(this);
        }
    }
}
