package org.guanjia.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a story, which the story moves on and never back. */
final class StoryClock implements InstantSource {

    private volatile Instant now;

    StoryClock(Instant begins) {
        this.now = begins;
    }

    /** It is that moment, unless it is later already. */
    void reach(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    void pass(Duration time) {
        reach(now.plus(time));
    }

    @Override
    public Instant instant() {
        return now;
    }
}
